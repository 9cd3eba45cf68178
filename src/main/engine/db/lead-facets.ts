import type { Database } from 'better-sqlite3'
import type { Facet, FacetField } from '../../../core/contract/leads.ts'
import { present } from './rows.ts'

/** What the leads have of one kind, and how many have it; sellers and products also where no lead has them. */
export const facetsOf = (db: Database, field: FacetField): Facet[] =>
  db.prepare(statements[field]).all().map(facetOf)

const grouped = (column: string): string =>
  `SELECT ${column} AS value, count(*) AS count FROM leads INDEXED BY leads_listed GROUP BY ${column}`

const counted = (column: string): string => `${grouped(column)} ORDER BY value COLLATE NOCASE NULLS LAST`

/** All that can be chosen, and of what is archived only what leads still have. */
const named = (table: string, column: string, order: string): string =>
  `WITH counted AS (${grouped(column)})
   SELECT value, name, count FROM (
     SELECT ${table}.id AS value, ${table}.name, coalesce(counted.count, 0) AS count, ${order} AS place,
       ${table === 'sellers' ? 'NULL' : 'archived_at'} AS archived
     FROM ${table} LEFT JOIN counted ON counted.value = ${table}.id
     UNION ALL SELECT NULL, NULL, count, NULL, NULL FROM counted WHERE value IS NULL)
   WHERE archived IS NULL OR count > 0
   ORDER BY value IS NULL, archived IS NOT NULL, place COLLATE NOCASE`

const statements: Record<FacetField, string> = {
  states: counted('state'),
  stages: named('stages', 'stage_id', 'stages.position'),
  sellers: named('sellers', 'seller_id', 'sellers.name'),
  products: named('products', 'product_id', 'products.name'),
  countries: counted('client_country'),
  sources: counted('source'),
}

/** That a lead has none is said by null, not left out as elsewhere. */
function facetOf(row: unknown): Facet {
  const { value, ...facet } = row as { value: string | null; count: number; name?: string | null }
  return { value, ...present<Omit<Facet, 'value'>>(facet) }
}
