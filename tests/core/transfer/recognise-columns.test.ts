import { describe, expect, it } from 'vitest'
import { languages } from '../../../src/core/language.ts'
import { recogniseColumns } from '../../../src/core/transfer/recognise-columns.ts'
import { textsIn } from '../../../src/main/texts.ts'

const fieldsOf = (line: string) => {
  const headers = line.split(',')
  const mapping = recogniseColumns(headers)
  return Object.fromEntries(
    Object.entries(mapping).map(([field, columns]) => [
      field,
      columns.map((column) => headers[column]).join('|'),
    ]),
  )
}

describe('columns of the programs people come from', () => {
  it('knows HubSpot contacts in Spanish, where Nombre is the first name beside Apellidos', () => {
    expect(
      fieldsOf('ID de registro,Nombre,Apellidos,Correo,Cargo,País/región,Propietario del contacto'),
    ).toEqual({
      externalId: 'ID de registro',
      firstName: 'Nombre',
      lastName: 'Apellidos',
      email: 'Correo',
      jobTitle: 'Cargo',
      country: 'País/región',
      seller: 'Propietario del contacto',
    })
  })

  it('takes the number of the deal, not that of its owner or company, from Pipedrive and Zoho', () => {
    expect(fieldsOf('Deal - ID,Deal - Title,Deal - Organization,Deal - Organization ID').externalId).toBe(
      'Deal - ID',
    )
    expect(fieldsOf('Deal Owner.id,Deal Owner,Record Id,Deal Name')).toEqual({
      externalId: 'Record Id',
      title: 'Deal Name',
      seller: 'Deal Owner',
    })
  })

  it('takes Title as a job beside a name, and as the lead beside nothing of a person', () => {
    expect(fieldsOf('First Name,Last Name,Title,Email').jobTitle).toBe('Title')
    expect(fieldsOf('Title,Company,Value').title).toBe('Title')
  })

  it("leaves Outlook's Title, which is Mr or Ms, aside when there is a job title", () => {
    expect(fieldsOf('Title,First Name,Last Name,Job Title')).toEqual({
      firstName: 'First Name',
      lastName: 'Last Name',
      jobTitle: 'Job Title',
    })
  })

  it('takes Nom as the family name only beside Prénom', () => {
    expect(fieldsOf('Nom,Prénom,Société')).toMatchObject({ lastName: 'Nom', firstName: 'Prénom' })
    expect(fieldsOf('Nom,Société')).toMatchObject({ personName: 'Nom', company: 'Société' })
  })

  it('reads snake case, camel case, stars and brackets', () => {
    expect(fieldsOf('first_name,lastName,Person - Email (Work)*,company_name')).toEqual({
      firstName: 'first_name',
      lastName: 'lastName',
      email: 'Person - Email (Work)*',
      company: 'company_name',
    })
  })

  it('lists e-mails and numbers in order of preference, and one column only for an address', () => {
    const mapping = fieldsOf('Home Phone,Business Phone,Home City,Business City,email_other,email_work')
    expect(mapping).toMatchObject({ phone: 'Business Phone|Home Phone', city: 'Business City' })
    expect(mapping.email).toBe('email_work|email_other')
  })

  it('knows German and Romanian basics', () => {
    expect(fieldsOf('Firma,Vorname,Nachname,E-Mail,Telefon,PLZ,Ort,Land')).toEqual({
      company: 'Firma',
      firstName: 'Vorname',
      lastName: 'Nachname',
      email: 'E-Mail',
      phone: 'Telefon',
      postalCode: 'PLZ',
      city: 'Ort',
      country: 'Land',
    })
    expect(fieldsOf('Companie,Nume,Prenume,Oraș,Țară')).toMatchObject({
      company: 'Companie',
      lastName: 'Nume',
      firstName: 'Prenume',
      city: 'Oraș',
      country: 'Țară',
    })
  })

  it.each(languages)(
    'takes the headings of a set-aside file in %s for nothing, so that it comes in again',
    (language) => {
      const { reason, line } = textsIn(language).setAside
      expect(recogniseColumns([reason, line])).toEqual({})
    },
  )
})
