import { countryCode } from '../lead/country-code.ts'
import { companyMatchKey, personMatchKey, productMatchKey } from '../lead/match-key.ts'
import type { PersonRole } from '../lead/person-role.ts'
import { currencyCode, parseAmount } from './amount.ts'
import { cleanText, firstOfMany, languageCode, personRoleOf } from './cell-values.ts'
import type { ImportField, ImportMapping } from './import-schemas.ts'
import { type SetAside, setAside } from './set-aside.ts'
import { type ImportedState, stateOfStage } from './stage-state.ts'

/** What a row says, in the words of the database; absent where it says nothing. */
export interface ImportRow {
  readonly line: number
  readonly externalId?: string | undefined
  /** Whether the row is about a sale of its own, not merely a person or company to follow up. */
  readonly isDeal: boolean
  readonly title: string
  readonly company?: string | undefined
  readonly companyKey: string
  readonly person?: string | undefined
  readonly personKey: string
  readonly jobTitle?: string | undefined
  readonly role?: PersonRole | undefined
  readonly email?: string | undefined
  readonly phone?: string | undefined
  readonly phoneE164?: string | undefined
  /** The mobile number of a row, also when it is its only one. */
  readonly mobile?: string | undefined
  readonly mobileE164?: string | undefined
  readonly website?: string | undefined
  readonly street?: string | undefined
  readonly postalCode?: string | undefined
  readonly city?: string | undefined
  readonly region?: string | undefined
  readonly country?: string | undefined
  readonly product?: string | undefined
  readonly productKey: string
  readonly stage?: string | undefined
  readonly state: ImportedState
  readonly valueCents?: number | undefined
  readonly currency?: string | undefined
  readonly seller?: string | undefined
  readonly note?: string | undefined
  readonly language?: string | undefined
}

export interface RowContext {
  readonly mapping: ImportMapping
  /** ISO 3166, for numbers without a country code in rows without a country. */
  readonly defaultCountry?: string | undefined
  /** The number in E.164, or undefined when it cannot be one. */
  readonly phoneE164: (phone: string, country: string | undefined) => string | undefined
}

/** The row in the words of the database, or why it names nothing to follow up. */
export function importRow(cells: readonly string[], line: number, context: RowContext): ImportRow | SetAside {
  const read = (field: ImportField) => firstFilled(cells, context.mapping[field])
  const company = read('company')
  const email = firstOfMany(read('email'))?.toLowerCase()
  const person = personName(read)
  const product = read('product')
  const externalId = read('externalId')
  const isDeal = context.mapping.title !== undefined || context.mapping.product !== undefined
  const title = read('title') ?? dealTitle(product, company ?? externalId) ?? company ?? person ?? email
  if (title === undefined || (title === email && !isEmail(email))) return setAside('no-lead')
  return {
    line,
    externalId,
    isDeal,
    title,
    company,
    companyKey: company === undefined ? '' : companyMatchKey(company),
    person: person ?? email,
    personKey: person === undefined ? '' : personMatchKey(person),
    jobTitle: read('jobTitle'),
    role: personRoleOf(read('role')),
    email,
    product,
    productKey: product === undefined ? '' : productMatchKey(product),
    seller: read('seller'),
    note: note(cells, context.mapping),
    language: languageCode(read('language')),
    ...place(read, context),
    ...money(read),
    ...stage(cells, context.mapping),
  }
}

type Read = (field: ImportField) => string | undefined

function firstFilled(cells: readonly string[], columns: readonly number[] | undefined): string | undefined {
  if (columns === undefined) return undefined
  for (const column of columns) {
    const text = cleanText(cells[column])
    if (text !== undefined) return text
  }
  return undefined
}

function personName(read: Read): string | undefined {
  const first = read('firstName')
  const last = read('lastName')
  if (first !== undefined && last !== undefined) return `${first} ${last}`
  return read('personName') ?? first ?? last
}

const dealTitle = (product: string | undefined, of: string | undefined): string | undefined =>
  product !== undefined && of !== undefined ? `${product} · ${of}` : undefined

const isEmail = (email: string | undefined): boolean => email !== undefined && /^[^\s@]+@[^\s@]+$/.test(email)

/** A country that is not recognised is kept as written rather than lost. */
function place(read: Read, context: RowContext) {
  const named = read('country')
  const code = named === undefined ? undefined : countryCode(named)
  const mobile = firstOfMany(read('mobile'))
  const phone = firstOfMany(read('phone')) ?? mobile
  const e164 = (number: string | undefined) =>
    number === undefined ? undefined : context.phoneE164(number, code ?? context.defaultCountry)
  const phoneE164 = e164(phone)
  return {
    website: firstOfMany(read('website')),
    street: read('street'),
    postalCode: read('postalCode'),
    city: read('city'),
    region: read('region'),
    country: code ?? named,
    phone,
    phoneE164,
    mobile,
    mobileE164: mobile === phone ? phoneE164 : e164(mobile),
  }
}

function money(read: Read) {
  const text = read('value')
  const amount = text === undefined ? undefined : parseAmount(text)
  if (!amount) return {}
  const named = read('currency')
  return {
    valueCents: amount.cents,
    currency: amount.currency ?? (named === undefined ? undefined : currencyCode(named)),
  }
}

/** The stage is the first that is filled; a status beside it may still say that the deal is won or lost. */
function stage(cells: readonly string[], mapping: ImportMapping) {
  const texts = (mapping.stage ?? []).flatMap((column) => cleanText(cells[column]) ?? [])
  return { stage: texts[0], state: stateOfStage(texts) }
}

/** Notes keep their lines. */
function note(cells: readonly string[], mapping: ImportMapping): string | undefined {
  const text = cells[mapping.note?.[0] ?? -1]
  return text === undefined ? undefined : cleanText(text, 'lines')
}
