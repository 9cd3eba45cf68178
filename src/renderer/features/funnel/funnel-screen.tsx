import { Button } from '@mantine/core'
import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useSearchParams } from 'react-router'
import type { FunnelView } from '../../../core/contract/funnel.ts'
import type { LeadRow } from '../../../core/contract/leads.ts'
import { useEngine } from '../../api/engine-context.ts'
import { useQuestion } from '../../api/use-question.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import { Empty } from '../../ui/empty.tsx'
import { useOpenQuickAdd } from '../../ui/quick-add-context.ts'
import { Screen } from '../../ui/screen.tsx'
import { Board } from './board.tsx'
import { keyOf, sumOf } from './board-columns.ts'
import { CloseLeadDialog } from './close-lead-dialog.tsx'
import { type FunnelState, filterOf, readFunnelState, writeFunnelState } from './funnel-state.ts'
import { FunnelTools } from './funnel-tools.tsx'
import { type Closing, useMoveLead } from './use-move-lead.ts'

const rememberAfterMs = 400

/** Every lead by its stage, with what each stage is worth. */
export function FunnelScreen() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const engine = useEngine()
  const [params, setParams] = useSearchParams()
  const [state, setState] = useState(() => readFunnelState(params))
  const [closing, setClosing] = useState<Closing>()
  const filter = filterOf(state)
  const view = useQuestion('funnel.view', filter, { keepPrevious: true }).data
  const leads = useQuestion('app.status', {}).data?.leads
  const change = (part: Partial<FunnelState>): void => setState((now) => ({ ...now, ...part }))
  const remember = useCallback(
    () => setParams(writeFunnelState(state), { replace: true }),
    [state, setParams],
  )
  useEffect(() => {
    const pause = setTimeout(remember, rememberAfterMs)
    return () => clearTimeout(pause)
  }, [remember])

  const open = ({ id }: LeadRow): void => {
    remember()
    void navigate(`/leads/${id}`)
  }
  const follow = async ({ id }: LeadRow): Promise<boolean> => {
    const answer = await engine.request('funnel.find', { ...filter, leadId: id })
    const found = answer.ok ? answer.value.found : undefined
    // What is closed leaves the stages; the selection stays where the work goes on.
    if (found === undefined || 'state' in found.place) return false
    change({ selection: { key: keyOf(found.place), at: found.index } })
    return true
  }
  const { move, moving, release } = useMoveLead({ onClosing: setClosing, onMoved: follow })
  return (
    <Screen
      fixed
      title={t('nav.funnel')}
      actions={
        <Button variant="default" component={Link} to="/settings/stages">
          {t('funnel.editStages')}
        </Button>
      }
      note={view === undefined || leads === 0 ? ' ' : <BoardNote view={view} />}
    >
      {leads === 0 ? (
        <FunnelEmpty />
      ) : (
        <>
          <FunnelTools state={state} onState={change} />
          {view !== undefined && (
            <Board
              view={view}
              filter={filter}
              selection={state.selection}
              onSelection={(selection) => {
                release()
                change({ selection })
              }}
              onOpen={open}
              onMove={move}
              moving={moving}
              onArrived={release}
            />
          )}
        </>
      )}
      {closing !== undefined && (
        <CloseLeadDialog
          closing={closing}
          onClose={() => setClosing(undefined)}
          onClosed={() => void follow(closing.lead)}
        />
      )}
    </Screen>
  )
}

function BoardNote({ view }: { view: FunnelView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const count = view.columns.reduce((sum, { leads }) => sum + leads, 0)
  const leads = format.count(count)
  const worth = sumOf(view.columns).map(({ valueCents, currency }) => format.money(valueCents, currency))
  const inPlay = [t('funnel.inPlay', { count, leads }), ...worth].join(' · ')
  return <span role="status">{view.capped ? t('leads.foundMore', { leads }) : inPlay}</span>
}

function FunnelEmpty() {
  const { t } = useTranslation()
  const openQuickAdd = useOpenQuickAdd()
  return (
    <Empty
      title={t('funnel.emptyTitle')}
      actions={
        <>
          <Button component={Link} to="/import">
            {t('today.beginImport')}
          </Button>
          <Button variant="default" onClick={openQuickAdd}>
            {t('today.beginAdd')}
          </Button>
        </>
      }
    >
      {t('funnel.emptyText')}
    </Empty>
  )
}
