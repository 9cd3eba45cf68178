import type { ImportField, ImportMapping } from '../../../core/transfer/import-schemas.ts'

const order: Readonly<Record<ImportField, number>> = {
  title: 1,
  company: 2,
  personName: 3,
  firstName: 4,
  lastName: 5,
  jobTitle: 6,
  role: 7,
  phone: 8,
  mobile: 9,
  email: 10,
  website: 11,
  street: 12,
  postalCode: 13,
  city: 14,
  region: 15,
  country: 16,
  product: 17,
  stage: 18,
  value: 19,
  currency: 20,
  seller: 21,
  note: 22,
  language: 23,
  externalId: 24,
}

/** What a column can be taken as, in the order in which it is offered. */
export const fieldsInOrder = Object.keys(order) as readonly ImportField[]

/** What a column is taken as, if anything. */
export const fieldOf = (mapping: ImportMapping, column: number): ImportField | undefined =>
  fieldsInOrder.find((field) => mapping[field]?.includes(column))

/**
 * The mapping with one column taken as something else, or as nothing. Several columns of one field stay in the
 * order of the file, because the first that is not blank counts.
 */
export function mapColumn(
  mapping: ImportMapping,
  column: number,
  field: ImportField | undefined,
): ImportMapping {
  const mapped: ImportMapping = {}
  for (const known of fieldsInOrder) {
    const others = (mapping[known] ?? []).filter((one) => one !== column)
    const columns = known === field ? [...others, column].sort((a, b) => a - b) : others
    if (columns.length > 0) mapped[known] = columns
  }
  return mapped
}
