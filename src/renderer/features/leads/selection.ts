/**
 * Leads that are selected: one by one, or all that the list finds, whether loaded or not, but for some.
 */
export type Selection =
  | { readonly kind: 'some'; readonly ids: ReadonlySet<string> }
  | { readonly kind: 'all'; readonly except: ReadonlySet<string> }

export const nothingSelected: Selection = { kind: 'some', ids: new Set() }
export const allSelected: Selection = { kind: 'all', except: new Set() }

export const isSelected = (selection: Selection, id: string): boolean =>
  selection.kind === 'all' ? !selection.except.has(id) : selection.ids.has(id)

export const countSelected = (selection: Selection, total: number): number =>
  selection.kind === 'all' ? Math.max(total - selection.except.size, 0) : selection.ids.size

export function toggleSelected(selection: Selection, id: string): Selection {
  if (selection.kind === 'all') return { kind: 'all', except: toggled(selection.except, id) }
  return { kind: 'some', ids: toggled(selection.ids, id) }
}

export function addSelected(selection: Selection, ids: readonly string[]): Selection {
  if (selection.kind === 'some') return { kind: 'some', ids: new Set([...selection.ids, ...ids]) }
  const except = new Set(selection.except)
  for (const id of ids) except.delete(id)
  return { kind: 'all', except }
}

function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ids)
  if (!next.delete(id)) next.add(id)
  return next
}
