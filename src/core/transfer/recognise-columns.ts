import { fold } from '../lead/fold.ts'
import { headerWords } from './header-words.ts'
import { type ImportField, type ImportMapping, importFields } from './import-schemas.ts'

/** A header as the table of words has it: `"Person - Email (Work)*"` becomes `person email work`. */
export const headerKey = (header: string): string =>
  fold(header.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Which columns are which field, by their headers alone. Columns that mean nothing here are left out. */
export function recogniseColumns(headers: readonly string[]): ImportMapping {
  // "Deal Owner.id": Zoho's number beside each name.
  const keys = headers.map((header) => (/\.id$/i.test(header.trim()) ? '' : headerKey(header)))
  const mapping: ImportMapping = {}
  for (const field of importFields) {
    const columns = columnsOf(field, keys)
    if (columns.length > 0) mapping[field] = severalCount.has(field) ? columns : columns.slice(0, 1)
  }
  addAmbiguous(mapping, keys)
  return withoutMisleading(mapping, keys)
}

/** How many of the cells are headers that are known, to tell a header row from data. */
export const knownHeaders = (cells: readonly string[]): number =>
  cells.reduce((count, cell) => count + (allWords.has(headerKey(cell)) ? 1 : 0), 0)

/**
 * Fields where a blank cell gives way to the next column. Not those of an address, where street and city
 * would come from different places, nor ids, where a company's would stand in for a person's.
 */
const severalCount: ReadonlySet<ImportField> = new Set([
  'company',
  'email',
  'phone',
  'mobile',
  'stage',
  'website',
])

const ambiguous = ['title', 'name', 'nom', 'nombre', 'nume', 'lead name', 'first', 'last']

const allWords: ReadonlySet<string> = new Set([...Object.values(headerWords).flat(), ...ambiguous])

function columnsOf(field: ImportField, keys: readonly string[]): number[] {
  return headerWords[field].flatMap((word) => keys.flatMap((key, index) => (key === word ? [index] : [])))
}

/** "Title" and "Name" mean what the columns beside them leave over. */
function addAmbiguous(mapping: ImportMapping, keys: readonly string[]): void {
  addShortNames(mapping, keys)
  for (const word of ['name', 'nom', 'nombre', 'nume', 'lead name'] as const) {
    const column = keys.indexOf(word)
    if (column >= 0) addIfFree(mapping, nameField(mapping, word), column)
  }
  const title = keys.indexOf('title')
  if (title < 0) return
  const ofPerson = mapping.firstName ?? mapping.lastName ?? mapping.personName ?? mapping.email
  if (!ofPerson) addIfFree(mapping, 'title', title)
  else if (!mapping.value && !mapping.jobTitle) mapping.jobTitle = [title]
  else if (mapping.value) addIfFree(mapping, 'title', title)
}

function nameField(mapping: ImportMapping, word: string): ImportField {
  const { firstName, lastName } = mapping
  if (word === 'nombre' && lastName && !firstName) return 'firstName'
  if (firstName && !lastName && word !== 'lead name') return 'lastName'
  if (firstName) return 'personName'
  if (mapping.value && !mapping.title) return 'title'
  if (mapping.email ?? mapping.phone ?? mapping.mobile ?? mapping.jobTitle ?? mapping.company)
    return 'personName'
  return mapping.website ? 'company' : 'title'
}

function addShortNames(mapping: ImportMapping, keys: readonly string[]): void {
  const first = keys.indexOf('first')
  const last = keys.indexOf('last')
  if (first < 0 || last < 0) return
  addIfFree(mapping, 'firstName', first)
  addIfFree(mapping, 'lastName', last)
}

function addIfFree(mapping: ImportMapping, field: ImportField, column: number): void {
  mapping[field] ??= [column]
}

/** Known words that mean something else in the company of others. */
function withoutMisleading(mapping: ImportMapping, keys: readonly string[]): ImportMapping {
  const { company, stage } = mapping
  // Outlook's "Account" is the mail account that holds the contact.
  if (company && company.length > 1) mapping.company = company.filter((column) => keys[column] !== 'account')
  // In an export of activities "Status" is that of the task.
  if (stage && keys.includes('subject')) {
    const ofLead = stage.filter((column) => keys[column] !== 'status')
    if (ofLead.length > 0) mapping.stage = ofLead
    else delete mapping.stage
  }
  return mapping
}
