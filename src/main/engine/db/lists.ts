import type { Database } from 'better-sqlite3'
import type { ProductView, ReasonView, StageView } from '../../../core/contract/lists.ts'
import type { ProductId, ReasonId, StageId } from '../../../core/ids.ts'
import { orNull, present } from './rows.ts'

/** Lists whose order the rep decides. */
export type OrderedList = 'stages' | 'reasons'
export type ListTable = OrderedList | 'products'

/** What is known of an item to change it. */
export interface ListItem {
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
}

export const listStages = (db: Database): StageView[] =>
  items<StageView>(db, 'stages', '(SELECT count(*) FROM leads WHERE stage_id = stages.id)')

export const listReasons = (db: Database): ReasonView[] =>
  items<ReasonView>(db, 'reasons', '(SELECT count(*) FROM touches WHERE refusal_reason_id = reasons.id)')

export const listProducts = (db: Database): ProductView[] =>
  db
    .prepare(
      `SELECT id, name, archived_at IS NOT NULL AS isArchived, price_cents AS priceCents, currency,
         (SELECT count(*) FROM leads WHERE product_id = products.id) AS uses
       FROM products ORDER BY archived_at IS NOT NULL, name COLLATE NOCASE`,
    )
    .all()
    .map((row) => withFlag<ProductView>(row))

/** Names and aliases of a list, in its order. */
export function namesIn(db: Database, table: 'stages'): (ListItem & { id: StageId })[]
export function namesIn(db: Database, table: 'reasons'): (ListItem & { id: ReasonId })[]
export function namesIn(db: Database, table: 'products'): (ListItem & { id: ProductId })[]
export function namesIn(db: Database, table: ListTable): ListItem[]
export function namesIn(db: Database, table: ListTable): ListItem[] {
  const aliases = table === 'reasons' ? "'[]'" : 'aliases'
  const order = table === 'products' ? 'created_at' : inOrder
  const rows = db.prepare(`SELECT id, name, ${aliases} AS aliases FROM ${table} ORDER BY ${order}, id`).all()
  return (rows as { id: string; name: string; aliases: string }[]).map((row) => ({
    ...row,
    aliases: JSON.parse(row.aliases) as string[],
  }))
}

/** Adds an item at the end of its list. */
export function insertListItem(
  db: Database,
  table: OrderedList,
  { id, name, now }: { id: string; name: string; now: number },
): void {
  db.prepare(
    `INSERT INTO ${table} (id, name, position, created_at)
     VALUES (?, ?, (SELECT coalesce(max(position), 0) + 1 FROM ${table}), ?)`,
  ).run(id, name, now)
}

/** Gives an item another name: a built-in one then no longer follows the language. */
export function renameListItem(
  db: Database,
  table: OrderedList,
  { id, name }: { id: string; name: string },
): void {
  db.prepare(`UPDATE ${table} SET name = ?, is_edited = 1 WHERE id = ?`).run(name, id)
}

/** Gives a built-in item that nobody has edited its name in another language, unless that name is taken. */
export function nameBuiltIn(
  db: Database,
  table: OrderedList,
  { key, name }: { key: string; name: string },
): void {
  db.prepare(
    `UPDATE ${table} SET name = @name WHERE key = @key AND is_edited = 0 AND name <> @name
       AND NOT EXISTS (SELECT 1 FROM ${table} WHERE fold(name) = fold(@name))`,
  ).run({ key, name })
}

export function setAliases(
  db: Database,
  table: 'stages' | 'products',
  { id, aliases }: { id: string; aliases: readonly string[] },
): void {
  db.prepare(`UPDATE ${table} SET aliases = ? WHERE id = ?`).run(JSON.stringify(aliases), id)
}

/** Numbers a list anew; only what stands elsewhere than before is written. */
export function setOrder(db: Database, table: OrderedList, ids: readonly string[]): void {
  const place = db.prepare(`UPDATE ${table} SET position = ? WHERE id = ? AND position <> ?`)
  ids.forEach((id, index) => {
    place.run(index + 1, id, index + 1)
  })
}

export function setArchived(
  db: Database,
  table: ListTable,
  { id, archivedAt }: { id: string; archivedAt: number | undefined },
): void {
  db.prepare(`UPDATE ${table} SET archived_at = ? WHERE id = ?`).run(orNull(archivedAt), id)
}

export function deleteListItem(db: Database, table: ListTable, id: string): void {
  db.prepare(`DELETE FROM ${table} WHERE id = ?`).run(id)
}

/** The stages of a CRM take the place of those that were only a proposal. */
export function dropUnusedBuiltInStages(db: Database): void {
  db.exec(
    `DELETE FROM stages WHERE key IS NOT NULL AND is_edited = 0
       AND NOT EXISTS (SELECT 1 FROM leads WHERE stage_id = stages.id)`,
  )
}

/** All leads of a stage go to another one, or to none. Returns how many they are. */
export function moveLeadsOfStage(
  db: Database,
  { from, to, now }: { from: StageId; to: StageId | undefined; now: number },
): number {
  return db
    .prepare('UPDATE leads SET stage_id = ?, updated_at = ? WHERE stage_id = ?')
    .run(orNull(to), now, from).changes
}

export interface ProductToSave {
  readonly id: ProductId
  readonly name: string
  readonly matchKey: string
  readonly priceCents: number | undefined
  readonly currency: string | undefined
}

export function insertProduct(db: Database, product: ProductToSave & { readonly now: number }): void {
  const { id, name, matchKey, priceCents, currency, now } = product
  db.prepare(
    `INSERT INTO products (id, name, match_key, price_cents, currency, created_at) VALUES (?, ?, ?, ?, ?, ?)`,
  ).run(id, name, matchKey, orNull(priceCents), orNull(currency), now)
}

export function updateProduct(db: Database, product: ProductToSave): void {
  const { id, name, matchKey, priceCents, currency } = product
  db.prepare('UPDATE products SET name = ?, match_key = ?, price_cents = ?, currency = ? WHERE id = ?').run(
    name,
    matchKey,
    orNull(priceCents),
    orNull(currency),
    id,
  )
}

/** What is archived stands behind the others. */
const inOrder = 'archived_at IS NOT NULL, position'

const items = <T>(db: Database, table: OrderedList, uses: string): T[] =>
  db
    .prepare(
      `SELECT id, name, archived_at IS NOT NULL AS isArchived, ${uses} AS uses FROM ${table}
       ORDER BY ${inOrder}, id`,
    )
    .all()
    .map((row) => withFlag<T>(row))

const withFlag = <T>(row: unknown): T => {
  const item = present<{ isArchived: number }>(row)
  return { ...item, isArchived: item.isArchived === 1 } as T
}
