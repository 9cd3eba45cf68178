import { Button } from '@mantine/core'
import { IconPlus, IconUpload } from '@tabler/icons-react'
import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { useQuestion } from '../../api/use-question.ts'
import { useOpenQuickAdd } from '../../ui/quick-add-context.ts'
import { Screen } from '../../ui/screen.tsx'
import { LeadFilter } from './lead-filter.tsx'
import { LeadSearch } from './lead-search.tsx'
import { LeadTable } from './lead-table.tsx'
import { LeadsEmpty } from './leads-empty.tsx'
import classes from './leads-screen.module.css'
import { readListState, writeListState } from './list-state.ts'
import { TotalNote } from './total-note.tsx'
import { useLeadRows } from './use-lead-rows.ts'

const rememberAfterMs = 400

/** All leads, however many: search as you type, filter by state, sort by column. */
export function LeadsScreen() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [params, setParams] = useSearchParams()
  const [list, setList] = useState(() => readListState(params))
  const [visible, setVisible] = useState({ first: list.at, last: list.at + 40 })
  const rows = useLeadRows(list, visible)
  const all = useQuestion('app.status', {}).data?.leads
  const openQuickAdd = useOpenQuickAdd()

  // A link that changes the filter while the list is open (Today's “show all”) is followed.
  const linked = params.get('state')
  useEffect(
    () => setList((now) => (linked === (now.state ?? null) ? now : { ...readListState(params), at: 0 })),
    [linked, params],
  )
  const remember = useCallback(() => setParams(writeListState(list), { replace: true }), [list, setParams])
  // A new address renders every screen's frame anew: not between two letters.
  useEffect(() => {
    const pause = setTimeout(remember, rememberAfterMs)
    return () => clearTimeout(pause)
  }, [remember])

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
      note={<TotalNote rows={rows} list={list} />}
      actions={
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
      }
    >
      <div className={classes.tools}>
        <LeadSearch list={list} total={rows.total} onList={setList} onOpen={open} />
        <LeadFilter state={list.state} onState={(state) => setList({ ...list, state, at: 0 })} />
      </div>
      {rows.loaded && rows.total === 0 ? (
        <LeadsEmpty
          hasLeads={(all ?? 0) > 0}
          onClear={() => setList({ ...list, query: '', state: undefined, at: 0 })}
        />
      ) : (
        <LeadTable list={list} rows={rows} onList={setList} onVisible={setVisible} onOpen={open} />
      )}
    </Screen>
  )
}
