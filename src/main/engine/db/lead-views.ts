import type { Database } from 'better-sqlite3'
import { leadFilter } from '../../../core/contract/lead-filter.ts'
import type { LeadView } from '../../../core/contract/lead-views.ts'
import type { LeadViewId } from '../../../core/ids.ts'
import { shownColumns } from '../../../core/lead/lead-column.ts'
import { orNull, present } from './rows.ts'

/** All views in their order. */
export const listLeadViews = (db: Database): LeadView[] =>
  db.prepare(`${selectViews} ORDER BY position, id`).all().map(viewOf)

export function findLeadView(db: Database, id: LeadViewId): LeadView | undefined {
  const row = db.prepare(`${selectViews} WHERE id = ?`).get(id)
  return row === undefined ? undefined : viewOf(row)
}

/** Writes a view, new or not; a new one stands last. */
export function saveLeadView(db: Database, view: LeadView): void {
  db.prepare(
    `INSERT INTO lead_views (id, key, name, query, filter, columns, sort, is_descending, position)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, (SELECT coalesce(max(position), 0) + 1 FROM lead_views))
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, query = excluded.query, filter = excluded.filter,
       columns = excluded.columns, sort = excluded.sort, is_descending = excluded.is_descending`,
  ).run(
    view.id,
    orNull(view.key),
    orNull(view.name),
    orNull(view.query),
    JSON.stringify(view.filter),
    JSON.stringify(view.columns),
    view.sort,
    view.descending ? 1 : 0,
  )
}

export const removeLeadView = (db: Database, id: LeadViewId): void =>
  void db.prepare('DELETE FROM lead_views WHERE id = ?').run(id)

/** Numbers the views in the order given; one that stays where it is is not written. */
export function orderLeadViews(db: Database, ids: readonly LeadViewId[]): void {
  const place = db.prepare('UPDATE lead_views SET position = ? WHERE id = ? AND position <> ?')
  for (const [index, id] of ids.entries()) place.run(index + 1, id, index + 1)
}

const selectViews = `SELECT id, key, name, query, filter, columns, sort, is_descending AS descending
  FROM lead_views`

function viewOf(row: unknown): LeadView {
  const view = present<Omit<LeadView, 'filter' | 'columns'> & { filter: string; columns: string }>(row)
  return {
    ...view,
    filter: leadFilter.parse(JSON.parse(view.filter)),
    columns: shownColumns.parse(JSON.parse(view.columns)),
    descending: Boolean(view.descending),
  }
}
