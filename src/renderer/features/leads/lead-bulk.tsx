import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTodayDay } from '../../api/use-today-day.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import { useOffer } from '../../ui/offered-actions.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { type BulkKind, bulkActions, useBulkName } from './bulk-actions.ts'
import { BulkBar } from './bulk-bar.tsx'
import { ConfirmDialog, PlanDialog, UntilDialog } from './bulk-dialogs.tsx'
import type { ShownColumn } from './columns.ts'
import { LeftOutDialog } from './left-out-dialog.tsx'
import { type ListState, selectionOf } from './list-state.ts'
import type { Selection } from './selection.ts'
import { SetDialog } from './set-dialog.tsx'
import { type BulkReport, useBulk } from './use-bulk.ts'
import { useExport } from './use-export.ts'
import type { LeadRows } from './use-lead-rows.ts'
import type { LeadSelecting } from './use-lead-selection.ts'

interface LeadBulkProps {
  readonly list: ListState
  readonly rows: LeadRows
  readonly columns: readonly ShownColumn[]
  readonly selecting: LeadSelecting
}

/** What is done to many leads: to those selected, else to the one that the keys act on. */
export function LeadBulk({ list, rows, columns, selecting }: LeadBulkProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const today = useTodayDay()
  const [asking, setAsking] = useState<BulkKind>()
  const [report, setReport] = useState<BulkReport>()
  const bulk = useBulk(setReport)
  const exportLeads = useExport()
  const current = rows.row(list.at)
  const count = selecting.count > 0 ? selecting.count : current === undefined ? 0 : 1
  const target = selecting.count > 0 ? targetOf(selecting.selection, list) : { ids: [current?.id ?? ''] }

  const act = (kind: BulkKind): void => {
    if (count === 0) return
    if (kind === 'export') void exportLeads({ target, columns, sort: list.sort, descending: list.descending })
    else setAsking(kind)
  }
  useKeys(Object.fromEntries(bulkActions.map(({ kind, keys }) => [keys, () => act(kind)])))
  const words = useCountWords({ count, isMore: selecting.isMore })
  const nameOf = useBulkName()
  useOffer(
    count === 0
      ? undefined
      : {
          about: selecting.count > 0 ? words.selected : (current?.title ?? ''),
          actions: bulkActions.map(({ kind, keys }) => ({
            id: `bulk-${kind}`,
            label: nameOf(kind),
            keys,
            run: () => act(kind),
          })),
        },
  )
  const close = useCallback(() => setAsking(undefined), [])
  /** What is done is done to those selected now; the list goes on without a selection. */
  const done = (): void => selecting.none()
  const dialog = { leads: words.leads, today, onClose: close }
  const decide = (decision: Parameters<typeof bulk.decide>[0]['decision']): void => {
    void bulk.decide({ target, decision }, (result, leads) =>
      t(`bulk.done.${decision.decision}`, { count: result.done, leads }),
    )
    done()
  }
  return (
    <>
      {selecting.count > 0 && <BulkBar selected={words.selected} onAction={act} onClear={selecting.none} />}
      {asking === 'plan' && (
        <PlanDialog
          {...dialog}
          count={selecting.isMore ? undefined : count}
          onPlan={(input) => {
            void bulk.plan({ target, ...input }, ({ done: planned, firstDay, lastDay }, leads) =>
              firstDay === undefined || lastDay === undefined
                ? t('bulk.nothing')
                : t('planAll.planned', {
                    count: planned,
                    strings: leads,
                    from: format.day(firstDay),
                    to: format.day(lastDay),
                  }),
            )
            done()
          }}
        />
      )}
      {(asking === 'waiting' || asking === 'nurture') && (
        <UntilDialog {...dialog} decision={asking} onUntil={(until) => decide({ decision: asking, until })} />
      )}
      {(asking === 'dead' || asking === 'reopen') && (
        <ConfirmDialog {...dialog} kind={asking} onConfirm={() => decide({ decision: asking })} />
      )}
      {asking === 'stop' && (
        <ConfirmDialog
          {...dialog}
          kind="stop"
          onConfirm={() => {
            void bulk.stop({ target }, (result, leads) => t('bulk.done.stop', { count: result.done, leads }))
            done()
          }}
        />
      )}
      {asking === 'set' && (
        <SetDialog
          {...dialog}
          onSet={(changes) => {
            void bulk.edit({ target, changes }, (result, leads) =>
              t('bulk.done.set', { count: result.done, leads }),
            )
            done()
          }}
        />
      )}
      {report !== undefined && <LeftOutDialog report={report} onClose={() => setReport(undefined)} />}
    </>
  )
}

/** How many it will be; of a search that finds more than it lists, that there are more. */
function useCountWords({ count, isMore }: { count: number; isMore: boolean }) {
  const { t } = useTranslation()
  const leads = useFormat().count(count)
  return isMore
    ? { leads: t('leads.more', { leads }), selected: t('bulk.selectedMore', { leads }) }
    : { leads: t('leads.total', { count, leads }), selected: t('bulk.selected', { count, leads }) }
}

const targetOf = (selection: Selection, list: ListState) =>
  selection.kind === 'some'
    ? { ids: [...selection.ids] }
    : { ...selectionOf(list), except: [...selection.except] }
