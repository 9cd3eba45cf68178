import { Button } from '@mantine/core'
import { IconPlus, IconUpload } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import type { LeadView } from '../../../core/contract/lead-views.ts'
import { useQuestion } from '../../api/use-question.ts'
import { useOpenQuickAdd } from '../../ui/quick-add-context.ts'
import { Screen } from '../../ui/screen.tsx'
import { ColumnsMenu } from './columns-menu.tsx'
import { FilterBar } from './filter-bar.tsx'
import { usedFields } from './filter-fields.ts'
import { LeadBulk } from './lead-bulk.tsx'
import { LeadSearch } from './lead-search.tsx'
import { LeadTable } from './lead-table.tsx'
import { LeadsEmpty } from './leads-empty.tsx'
import classes from './leads-screen.module.css'
import { type ListState, openView } from './list-state.ts'
import { TotalNote } from './total-note.tsx'
import { type LeadRows, useLeadRows } from './use-lead-rows.ts'
import { useLeadSelection } from './use-lead-selection.ts'
import { useListState } from './use-list-state.ts'
import { useViewActions, useViews } from './use-views.ts'
import { ViewTabs } from './view-tabs.tsx'

/** All leads, however many: views, search as you type, filters, and whatever can be done with what they leave. */
export function LeadsScreen() {
  const { t } = useTranslation()
  const views = useViews()
  if (views !== undefined) return <LeadList views={views} />
  return (
    <Screen fixed title={t('nav.leads')}>
      {null}
    </Screen>
  )
}

function LeadList({ views }: { views: readonly LeadView[] }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { list: kept, setList, remember } = useListState(views)
  const actions = useViewActions(views, { list: kept, setList })
  const [visible, setVisible] = useState({ first: kept.at, last: kept.at + 40 })
  const rows = useLeadRows(kept, visible)
  const list = withinRows(kept, rows)
  const selecting = useLeadSelection(list, rows)
  const all = useQuestion('app.status', {}).data?.leads
  const narrowedBy =
    list.query.trim() !== '' ? 'words' : usedFields(list.filter).length > 0 ? 'filter' : undefined
  const open = (index: number): void => {
    const lead = rows.row(index)
    if (lead === undefined) return
    remember()
    void navigate(`/leads/${lead.id}`)
  }
  return (
    <Screen
      fixed
      title={t('nav.leads')}
      note={<TotalNote rows={rows} isNarrowed={narrowedBy !== undefined} />}
      actions={<AddActions />}
    >
      <ViewTabs views={views} actions={actions} />
      <div className={classes.tools}>
        <LeadSearch list={list} total={rows.total} onList={setList} onOpen={open} />
        <div className={classes.filters}>
          <FilterBar filter={list.filter} onFilter={(filter) => setList({ ...list, filter, at: 0 })} />
        </div>
        {actions.isChanged && actions.active !== undefined && (
          <Button variant="subtle" size="compact-sm" className={classes.save} onClick={actions.save}>
            {t('views.save')}
          </Button>
        )}
        <ColumnsMenu columns={actions.columns} onColumns={actions.setColumns} />
      </div>
      {rows.loaded && rows.total === 0 ? (
        <LeadsEmpty
          hasLeads={(all ?? 0) > 0}
          narrowedBy={narrowedBy}
          onClear={() => setList(showAll(list, views))}
        />
      ) : (
        <LeadTable
          list={list}
          rows={rows}
          columns={actions.columns}
          selecting={selecting}
          onList={setList}
          onColumns={actions.setColumns}
          onVisible={setVisible}
          onOpen={open}
        />
      )}
      <LeadBulk list={list} rows={rows} columns={actions.columns} selecting={selecting} />
    </Screen>
  )
}

/** What was done to leads may have left fewer of them than the row that the keys acted on. */
const withinRows = (list: ListState, { total, loaded, stale }: LeadRows): ListState =>
  loaded && !stale && list.at >= total ? { ...list, at: Math.max(total - 1, 0) } : list

/** The view that leaves nothing out; where there is none, the one that is open without what narrows it down. */
function showAll(list: ListState, views: readonly LeadView[]): ListState {
  const view = views.find(({ query, filter }) => query === undefined && usedFields(filter).length === 0)
  return view === undefined ? { ...list, query: '', filter: {}, at: 0 } : openView(view)
}

function AddActions() {
  const { t } = useTranslation()
  const openQuickAdd = useOpenQuickAdd()
  return (
    <>
      <Button
        variant="default"
        component={Link}
        to="/import"
        leftSection={<IconUpload size={16} stroke={1.6} />}
      >
        {t('leads.import')}
      </Button>
      <Button leftSection={<IconPlus size={16} stroke={1.8} />} onClick={openQuickAdd}>
        {t('leads.add')}
      </Button>
    </>
  )
}
