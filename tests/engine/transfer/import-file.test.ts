import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { redo, undo } from '../../../src/main/engine/db/history.ts'
import { searchExpression } from '../../../src/main/engine/db/search.ts'
import { textsIn } from '../../../src/main/texts.ts'
import { expectValue } from '../../fixtures/test-context.ts'
import { everything, importContext, leadsOf } from './import-context.ts'

const deals = `opportunity_id,sales_agent,product,account,deal_stage,close_value
A1,Moses Frase,GTX Pro,Cancity,Won,1054
A2,Darcel Schlecht,GTXPro,Isdom Ltd,Lost,
A3,Moses Frase,GTX Basic,,Engaging,"1,200.50"
`

const contacts = `First Name,Last Name,Email,Phone,Company,Country
John,Doe,John.Doe@acme.example,01 23 45 67 89,Acme SARL,France
Jane,Roe,jane@beta.example,(020) 7946 0958,Beta,United Kingdom
`

describe('what comes in', () => {
  it('are deals with their product, company, seller, stage and amount', async () => {
    const { db, imported } = importContext()
    expect(await imported(deals)).toMatchObject({ rows: 3, added: 3, companies: 2, products: 2, sellers: 2 })
    expect(leadsOf(db)).toMatchObject([
      { title: 'GTX Pro · Cancity', state: 'won', stage: 'Won', value_cents: 105_400, seller: 'Moses Frase' },
      { title: 'GTXPro · Isdom Ltd', state: 'dead', product: 'GTX Pro', company: 'Isdom Ltd' },
      { title: 'GTX Basic · A3', state: 'new', company: null, value_cents: 120_050 },
    ])
  })

  it('are people with numbers read in their own country', async () => {
    const { db, imported } = importContext()
    expect(await imported(contacts)).toMatchObject({ added: 2, people: 2, companies: 2 })
    expect(leadsOf(db)).toMatchObject([
      {
        title: 'Acme SARL',
        person: 'John Doe',
        email: 'john.doe@acme.example',
        phone: '+33123456789',
        seller: 'Ana',
      },
      { title: 'Beta', person: 'Jane Roe', phone: '+442079460958', country: 'GB' },
    ])
  })

  it('are leads that can be searched at once', async () => {
    const { db, imported } = importContext()
    await imported(contacts)
    const found = db.prepare('SELECT count(*) FROM lead_search WHERE lead_search MATCH ?').pluck()
    expect(found.get(searchExpression('jane bet'))).toBe(1)
    expect(found.get(searchExpression('79460'))).toBe(1)
  })

  it('keep a number that is none as it was typed', async () => {
    const { db, imported } = importContext()
    await imported('Name,Company,Phone\nJohn,Acme,ask Mary\n')
    expect(db.prepare('SELECT phone, phone_e164 FROM people').get()).toEqual({
      phone: 'ask Mary',
      phone_e164: null,
    })
  })
})

describe('the same file twice', () => {
  it.each([deals, contacts])('changes nothing', async (content) => {
    const { db, imported } = importContext()
    const first = await imported(content)
    const before = everything(db)
    expect(await imported(content)).toMatchObject({ added: 0, updated: 0, unchanged: first.added })
    expect(everything(db)).toEqual(before)
  })

  it('changes nothing after the lead was renamed here', async () => {
    const { db, imported } = importContext()
    await imported(contacts)
    db.exec("UPDATE leads SET title = 'My best lead'")
    expect(await imported(contacts)).toMatchObject({ added: 0, updated: 0 })
  })

  it('changes nothing when numbers are used by two programs for different clients', async () => {
    const { imported } = importContext()
    const other = 'id,company\n1,Beta\n'
    await imported('id,company\n1,Acme\n')
    expect(await imported(other)).toMatchObject({ added: 1 })
    expect(await imported(other)).toMatchObject({ added: 0, unchanged: 1 })
  })
})

describe('duplicates', () => {
  it('are one lead when rows name the same person and company in other words', async () => {
    const { imported } = importContext()
    const rows =
      'Name,Company,Email\nJohn Doe,Acme,\n"Doe, John",ACME Ltd.,\nJohn Doe,Acme GmbH,j@acme.example\n'
    expect(await imported(rows)).toMatchObject({
      added: 1,
      updated: 1,
      unchanged: 1,
      people: 1,
      companies: 1,
    })
  })

  it('are not people who share a mailbox or a switchboard', async () => {
    const { imported } = importContext()
    const rows =
      'Name,Company,Email,Phone\nJohn Doe,Acme,info@acme.example,0123456789\nJane Roe,Acme,info@acme.example,0123456789\n'
    expect(await imported(rows)).toMatchObject({ added: 2, people: 2 })
    expect(await imported(rows)).toMatchObject({ added: 0, updated: 0 })
  })

  it('fill blanks of what is there and overwrite nothing', async () => {
    const { db, imported } = importContext()
    await imported('Name,Company,Email,City\nJohn Doe,Acme,j@acme.example,Lyon\n')
    db.exec("UPDATE people SET job_title = 'Boss'")
    expect(
      await imported(
        'Name,Company,Email,City,Phone,Job Title\nJohn Doe,Acme,j@acme.example,Paris,0123456789,Clerk\n',
      ),
    ).toMatchObject({ added: 0, updated: 1, people: 0, companies: 0 })
    expect(db.prepare('SELECT job_title, people.phone, city FROM people JOIN companies').get()).toEqual({
      job_title: 'Boss',
      phone: '0123456789',
      city: 'Lyon',
    })
  })

  it('add a second person of one deal to it', async () => {
    const { db, imported } = importContext()
    const rows = 'Deal ID,Deal Name,Company,Contact\n7,Roof,Acme,John Doe\n7,Roof,Acme,Jane Roe\n'
    expect(await imported(rows)).toMatchObject({ added: 1, updated: 1, people: 2 })
    expect(db.prepare('SELECT count(*) FROM lead_people').pluck().get()).toBe(1)
    expect(await imported(rows)).toMatchObject({ added: 0, unchanged: 2 })
  })
})

describe('an import is one command', () => {
  it('that undo takes back wholly, and redo brings again', async () => {
    const { db, imported } = importContext()
    await imported(contacts)
    const { changes: _, ...before } = everything(db)
    await imported(deals)
    const { changes: __, ...after } = everything(db)
    undo(db, 'undo')
    expect(everything(db)).toMatchObject(before)
    expect(db.prepare('SELECT count(*) FROM leads').pluck().get()).toBe(2)
    redo(db, 'redo')
    expect(everything(db)).toMatchObject(after)
  })

  it('that is not run again when sent again', async () => {
    const { db, run } = importContext()
    const first = await run(`${deals}x,x,x,x,x,x,x,x\n`, { commandId: 'once' })
    const again = await run(contacts, { commandId: 'once' })
    expect(again).toEqual(first)
    expect(leadsOf(db)).toHaveLength(3)
  })

  it('that leaves nothing behind when cancelled at any moment', async () => {
    const rows = Array.from({ length: 3000 }, (_, index) => `Deal ${index},Company ${index},x,y,z,q\n`).join(
      '',
    )
    for (let heard = 0; heard < 12; heard += 1) {
      const { db, run, folder } = importContext()
      const before = everything(db)
      let asked = 0
      const result = await run(`Deal Name,Company\n${rows.replaceAll(',x,y,z,q', '')}a,b,c\n`, {
        isCancelled: () => asked++ === heard,
      })
      if (result.ok) break
      expect(result.error.code).toBe('import-cancelled')
      expect(everything(db)).toEqual(before)
      expect(existsSync(`${folder}/set-aside`) ? readdirSync(`${folder}/set-aside`) : []).toEqual([])
    }
  })
})

describe('rows that do not come in', () => {
  it('stand with the reason and their line in a file that can be imported again', async () => {
    const { imported } = importContext()
    const report = await imported('Name,Email\n,\n,=1+1\nJohn,j@x.example,more,cells\nJane,jane@x.example\n')
    expect(report).toMatchObject({ rows: 4, blank: 1, setAside: 2, added: 1 })
    expect(readFileSync(report.setAsideFile ?? '', 'utf8')).toBe(
      '\uFEFFReason,Row,Name,Email\r\n' +
        `"No lead, company, person or e-mail address in this row",3,,"'=1+1"\r\n` +
        'More cells (4) than the heading has (2),4,John,j@x.example,more,cells\r\n',
    )
  })

  it('stand there in the language of the rep', async () => {
    const { run } = importContext()
    const texts = { setAsideTexts: textsIn('fr').setAside }
    const report = expectValue(await run('jane@x.example,Jane\njohn@x.example,John\n,Nobody\n', texts))
    expect(readFileSync(report.setAsideFile ?? '', 'utf8')).toBe(
      '\uFEFFRaison,Ligne,Colonne 1,Colonne 2\r\n' +
        '"Ni piste, ni société, ni personne, ni adresse e-mail dans cette ligne",3,,Nobody\r\n',
    )
  })

  it('are the footer of a Salesforce report', async () => {
    const { imported } = importContext()
    const footer =
      '\n"Leads"\n"Copyright (c) 2000-2026 salesforce.com"\n"Confidential Information - Do Not Distribute"\n'
    const report = await imported(`"Company / Account","Email"\n"Acme","a@b.example"\n${footer}`)
    expect(report).toMatchObject({ rows: 5, added: 1, blank: 1, setAside: 3 })
  })

  it('never make the sum of outcomes differ from the rows read', async () => {
    const { imported } = importContext()
    const report = await imported('Titles\n\nCompany,City\nA\n\nB,"x\nC,y\nB\n,\n,Paris\nD,"a,b"\n')
    const { rows, added, updated, unchanged, setAside, blank } = report
    expect(added + updated + unchanged + setAside + blank).toBe(rows)
    expect(report).toMatchObject({ rows: 8, added: 4, unchanged: 1, setAside: 1, blank: 2 })
  })
})
