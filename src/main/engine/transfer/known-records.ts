export type SqlValue = string | number | null

/** A row of the database as the import would leave it. Only blanks of what is there already are filled. */
export interface Draft {
  readonly id: string
  readonly isNew: boolean
  isChanged: boolean
  readonly values: Record<string, SqlValue>
}

/** What an import reads, matches against and adds to; written only once all rows are matched. */
export interface KnownRecords {
  readonly companies: Draft[]
  readonly people: Draft[]
  readonly products: Draft[]
  readonly stages: Draft[]
  readonly sellers: Draft[]
  readonly leads: Draft[]
  readonly leadPeople: Draft[]
}

export const recordTables = {
  sellers: 'sellers',
  companies: 'companies',
  people: 'people',
  products: 'products',
  stages: 'stages',
  leads: 'leads',
  leadPeople: 'lead_people',
} as const satisfies Record<keyof KnownRecords, string>

/** Fills the blanks of a draft; true when there was one to fill. */
export function fillBlanks(draft: Draft, values: Readonly<Record<string, SqlValue | undefined>>): boolean {
  let filled = false
  for (const column in values) {
    const value = values[column]
    if (value === undefined || value === null || (draft.values[column] ?? null) !== null) continue
    draft.values[column] = value
    filled = true
  }
  if (filled) draft.isChanged = true
  return filled
}
