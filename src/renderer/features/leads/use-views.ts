import { useCallback, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LeadView } from '../../../core/contract/lead-views.ts'
import type { RequestInput } from '../../../core/contract/requests.ts'
import { useChange } from '../../actions/use-change.ts'
import { useQuestion } from '../../api/use-question.ts'
import { isChanged, type ListState, openView } from './list-state.ts'

const usualColumns: LeadView['columns'] = [{ column: 'title' }, { column: 'nextStep' }, { column: 'state' }]

/** The views there are; undefined until they are known. */
export const useViews = (): readonly LeadView[] | undefined => useQuestion('leadViews.list', {}).data

/** What a view is called: as the rep named it, else in the rep's language. */
export function useViewName(): (view: LeadView) => string {
  const { t } = useTranslation()
  return useCallback((view) => view.name ?? (view.key === undefined ? '' : t(`leadView.${view.key}`)), [t])
}

export interface ViewActions {
  readonly active: LeadView | undefined
  readonly columns: LeadView['columns']
  /** The list shows something else than its view. */
  readonly isChanged: boolean
  save(): void
  addAs(name: string): Promise<string | undefined>
  rename(name: string): Promise<string | undefined>
  remove(): void
  moveBy(places: number): void
  setColumns(columns: LeadView['columns']): void
  open(view: LeadView | undefined): void
}

/** What can be done with views. Columns are the view's at once; filter and order only when it is saved. */
export function useViewActions(
  views: readonly LeadView[],
  { list, setList }: { list: ListState; setList: (list: ListState) => void },
): ViewActions {
  const { t } = useTranslation()
  const nameOf = useViewName()
  const active = views.find(({ id }) => id === list.view)
  const openAdded = useOpenWhenListed(views, (id) => setList({ ...list, view: id }))
  const add = useChange(
    'leadViews.add',
    useCallback(
      ({ id }, { name }) => {
        openAdded(id)
        return t('views.added', { view: name })
      },
      [t, openAdded],
    ),
  )
  const edit = useChange(
    'leadViews.edit',
    useCallback((_, { columns }) => (columns === undefined ? t('views.saved') : undefined), [t]),
  )
  const move = useChange(
    'leadViews.move',
    useCallback(() => undefined, []),
  )
  const removedName = active === undefined ? '' : nameOf(active)
  const remove = useChange(
    'leadViews.remove',
    useCallback(() => t('views.removed', { view: removedName }), [t, removedName]),
  )
  const { columns, setColumns } = useColumns(active, edit)
  const listed = useMemo(
    () => ({ filter: list.filter, sort: list.sort, descending: list.descending }),
    [list.filter, list.sort, list.descending],
  )
  const query = list.query.trim()
  return {
    active,
    columns,
    isChanged: isChanged(list, active),
    save: () => {
      if (active) void edit({ id: active.id, ...listed, query: query === '' ? null : query })
    },
    addAs: (name) => add({ name, ...listed, columns, ...(query === '' ? {} : { query }) }),
    rename: async (name) => (active ? edit({ id: active.id, name }) : undefined),
    remove: () => {
      if (active) void remove({ id: active.id })
    },
    moveBy: (places) => {
      const from = views.findIndex(({ id }) => id === active?.id)
      const position = from + places
      if (active && position >= 0 && position < views.length) void move({ id: active.id, position })
    },
    setColumns,
    open: (view) => setList(openView(view)),
  }
}

type Edit = (input: RequestInput<'leadViews.edit'>) => Promise<string | undefined>

/**
 * The columns of a view, which are others at once: a key that follows before the engine has answered goes on from
 * what the one before has done.
 */
function useColumns(active: LeadView | undefined, edit: Edit) {
  const [draft, setDraft] = useState<{ readonly view: string; readonly columns: LeadView['columns'] }>()
  const saved = active?.columns ?? usualColumns
  const isSaved = draft !== undefined && JSON.stringify(draft.columns) === JSON.stringify(saved)
  useEffect(() => {
    if (isSaved) setDraft(undefined)
  }, [isSaved])
  const setColumns = (columns: LeadView['columns']): void => {
    if (active === undefined) return
    setDraft({ view: active.id, columns })
    void edit({ id: active.id, columns }).then((wrong) => wrong !== undefined && setDraft(undefined))
  }
  return { columns: draft !== undefined && draft.view === active?.id ? draft.columns : saved, setColumns }
}

/** Opens a view once it is among those that there are: a list of a view that is not would open the first one. */
function useOpenWhenListed(views: readonly LeadView[], open: (id: string) => void): (id: string) => void {
  const [awaited, setAwaited] = useState<string>()
  useEffect(() => {
    if (awaited === undefined || !views.some(({ id }) => id === awaited)) return
    setAwaited(undefined)
    open(awaited)
  }, [awaited, views, open])
  return setAwaited
}
