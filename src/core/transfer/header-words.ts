import type { ImportField } from './import-schemas.ts'

/**
 * How exports name a column: folded, everything but letters and digits as one space, the preferred name first.
 * Attested in HubSpot, Pipedrive, Salesforce, Zoho, Google Contacts and Outlook files in English, French and
 * Spanish, with the plain words of German and Romanian.
 */
export const headerWords: Readonly<Record<ImportField, readonly string[]>> = {
  externalId: list(`
    external id, deal id, opportunity id, lead id, record id contact, record id deal, record id, contact id,
    person id, record id company, organization id, account id, personne id, persona id, affaire id,
    negocio id, organisation id, id de fiche d informations, id de registro, id de l enregistrement,
    datensatz id, id inregistrare, id`),
  title: list(`
    deal name, deal title, opportunity name, lead title, opportunity, deal, lead, nom de la transaction,
    nom de l affaire, nom de l opportunite, affaire titre, transaction, opportunite, affaire,
    nombre del negocio, nombre de la oportunidad, negocio titulo, trato titulo, oportunidad, negocio, trato,
    deal titel, titre, titulo, oportunitate, titlu, nume oportunitate, verkaufschance, opportunity titel,
    titel`),
  company: list(`
    company name, company, associated company, associated company primary, company account, account name,
    organization name, organization, organisation, organization 1 name, organisation name,
    deal organization, lead organization, person organization, personne organisation, persona organizacion,
    organisation nom, organizacion nombre, nom de l entreprise, nom de la societe, raison sociale,
    entreprise, societe, compte, nom du compte, nombre de la empresa, nombre de empresa,
    nombre de la cuenta, empresa, cuenta, organizacion, compania, sociedad, razon social, firma, firmenname,
    unternehmen, kunde, companie, nume companie, nume firma, denumire, societate, client, cliente, customer,
    business name, employer, account`),
  firstName: list(`
    first name, given name, person first name, contact first name, prenom, personne prenom, primer nombre,
    persona nombre de pila, vorname, prenume, forename`),
  lastName: list(`
    last name, family name, surname, person last name, contact last name, nom de famille,
    personne nom de famille, apellidos, apellido, persona apellidos, persona apellido, nachname,
    familienname, nume de familie, nume familie`),
  personName: list(`
    full name, contact name, person name, deal contact person, lead contact person, contact person,
    associated contact, display name, nom complet, nom du contact, personne nom, persona nombre,
    nombre completo, nombre del contacto, persona de contacto, ansprechpartner, kontaktperson, kontakt,
    nume complet, nume contact, persoana de contact, person, contacto, contact, interlocuteur`),
  jobTitle: list(`
    job title, person job title, organization title, organization 1 title, contact title, position,
    occupation, profession, intitule du poste, personne poste, poste, fonction, cargo, puesto,
    persona cargo, funktion, stellenbezeichnung, functie, functia, post`),
  role: list('buying role, decision role, role in decision, role d achat, rol de compra, kaufrolle'),
  email: list(`
    email, e mail, email address, e mail address, mail, work email, email work, business email,
    e mail 1 value, email 1 value, person email, person email work, contact email, personne e mail travail,
    personne e mail, persona correo electronico trabajo, persona correo electronico, correo,
    correo electronico, adresse e mail, adresse email, adresse mail, courriel,
    direccion de correo electronico, e mail adresse, adresa de email, adresa email, e mail 2 value,
    e mail 2 address, e mail 3 value, e mail 3 address, person email home, email home, home email,
    personal email, personne e mail domicile, person email other, email other, other email,
    personne e mail autre, email 2, secondary email, emails`),
  phone: list(`
    phone, phone number, telephone, telephone number, tel, work phone, phone work, business phone,
    office phone, direct phone, primary phone, phone 1 value, person phone, person phone work,
    contact phone, contact phone number, personne telephone travail, personne telephone,
    persona telefono trabajo, persona telefono, numero de telephone, n de telephone, numero de telefono,
    telefono, telefon, telefonnummer, numar de telefon, nr telefon, phone 2 value, phone 3 value,
    phone 4 value, business phone 2, phone 2, person phone home, home phone, phone home,
    personne telephone domicile, home phone 2, person phone other, other phone, phone other,
    personne telephone autre, persona telefono otro, company main phone, car phone`),
  mobile: list(`
    mobile, mobile phone, mobile phone number, cell, cell phone, cellphone, mobile number,
    person phone mobile, personne telephone mobile, persona telefono movil, phone mobile, telephone mobile,
    telephone portable, portable, gsm, movil, celular, telefono movil, handy, mobil, mobiltelefon,
    telefon mobil`),
  website: list(`
    website, web site, website url, web page, website 1 value, organization website, company domain name,
    url du site web, site web, site internet, nom de domaine de l entreprise, sitio web, url del sitio web,
    pagina web, nombre de dominio de la empresa, webseite, internet, site, domain, url, personal web page`),
  street: list(`
    street, street address, business street, mailing street, billing street, address 1 street, address,
    business address, organization address, adresse, rue, adresse postale, direccion, calle, domicilio,
    strasse, anschrift, adresa, strada, home street, other street, address line 1, address 1`),
  postalCode: list(`
    postal code, zip code, zip, postcode, zip postal code, mailing zip postal code, billing zip postal code,
    business postal code, address 1 postal code, organization zip postal code of address, code postal, cp,
    codigo postal, persona codigo postal, plz, postleitzahl, cod postal, home postal code, other postal code`),
  city: list(`
    city, town, business city, mailing city, billing city, address 1 city,
    organization city town village locality of address, ville, commune, ciudad, poblacion, localidad, stadt,
    ort, oras, localitate, home city, other city`),
  region: list(`
    state, state region, state province, region, province, business state, mailing state province,
    billing state province, address 1 region, organization state county of address,
    organization region of address, county, etat region, departement, provincia, estado region,
    comunidad autonoma, bundesland, judet, home state, other state`),
  country: list(`
    country, country region, country code, business country region, business country, mailing country,
    billing country, address 1 country, organization country of address, pays, pays region, pais,
    pais region, land, tara, home country region, home country, other country region, other country,
    office location`),
  product: list(`
    product, product name, deal product name, products, produit, nom du produit, producto,
    nombre del producto, produkt, produktname, produs, nume produs, artikel, article, service`),
  stage: list(`
    deal stage, stage, pipeline stage, sales stage, etape, etape de la transaction, phase, affaire etape,
    etapa, etapa del negocio, negocio etapa, fase, etapa de venta, stadiu, verkaufsphase, deal status,
    lead status, statut du lead, estado del lead, lifecycle stage, statut, estado, stare, status`),
  value: list(`
    amount, deal value, lead value, close value, deal amount, opportunity amount, value, montant,
    montant de la transaction, affaire valeur, valeur, importe, monto, cantidad, negocio valor, valor,
    betrag, wert, auftragswert, valoare, suma, budget, expected revenue`),
  currency: list(`
    currency, currency of value, deal currency of value, lead currency of value, deal currency,
    amount currency, currency code, devise, monnaie, moneda, divisa, wahrung, valuta`),
  seller: list(`
    deal owner, lead owner, contact owner, opportunity owner, sales agent, sales rep, seller, owner,
    person owner, salesperson, account executive, account owner, company owner, organization owner,
    assigned to, assigned, sales, proprietaire de la transaction, proprietaire du contact, proprietaire,
    commercial, vendeur, affaire proprietaire, propietario del negocio, propietario del contacto,
    propietario, negocio propietario, vendedor, comercial, zustandig, verkaufer, vertriebsmitarbeiter,
    inhaber, vanzator, agent, responsabil, rep`),
  note: list(`
    notes, note, person notes, note content, description, comments, comment, full comments, remarks,
    background, personne notes, commentaires, commentaire, remarques, notas, nota, observaciones,
    comentarios, descripcion, notizen, notiz, bemerkung, bemerkungen, beschreibung, observatii, comentarii,
    descriere, activity note`),
  language: list('language, preferred language, langue, idioma, sprache, limba'),
}

function list(words: string): string[] {
  return words.split(',').map((word) => word.trim())
}
