import { lazy, Suspense } from 'react'
import type { FollowUpCard } from '../../core/contract/follow-ups.ts'
import type { Outcome } from '../../core/followup/outcome.ts'

interface Named {
  readonly id: string
  readonly title: string
}

/** What is being asked, if anything. */
export type Asking =
  | { readonly kind: 'outcome'; readonly card: FollowUpCard; readonly outcome: Outcome }
  | { readonly kind: 'move'; readonly card: Pick<FollowUpCard, 'id' | 'startsAt' | 'leadTitle'> }
  | { readonly kind: 'wait'; readonly lead: Named; readonly decision: 'waiting' | 'nurture' }
  | { readonly kind: 'start-string'; readonly lead: Named }
  | { readonly kind: 'plan-all'; readonly total: number }

interface ActionDialogProps {
  readonly asking: Asking | undefined
  readonly today: string
  readonly onClose: () => void
  readonly onRecorded?: (followUpId: string, outcome: Outcome) => void
}

// The dialogs and their calendar are loaded apart, so that the first screen does not wait for them.
const loadOutcome = () => import('./outcome-dialog.tsx')
const loadMove = () => import('./move-dialog.tsx')
const loadWait = () => import('./wait-dialog.tsx')
const loadStart = () => import('./start-string-dialog.tsx')
const loadPlanAll = () => import('./plan-all-dialog.tsx')

const OutcomeDialog = lazy(async () => ({ default: (await loadOutcome()).OutcomeDialog }))
const MoveDialog = lazy(async () => ({ default: (await loadMove()).MoveDialog }))
const WaitDialog = lazy(async () => ({ default: (await loadWait()).WaitDialog }))
const StartStringDialog = lazy(async () => ({ default: (await loadStart()).StartStringDialog }))
const PlanAllDialog = lazy(async () => ({ default: (await loadPlanAll()).PlanAllDialog }))

/** Fetches the dialogs while nothing else is to be done, so that the first one opens at once. */
export const preloadDialogs = (): Promise<unknown> =>
  Promise.all([loadOutcome(), loadMove(), loadWait(), loadStart(), loadPlanAll()])

/** The dialog that belongs to what is being asked. */
export function ActionDialog({ asking, today, onClose, onRecorded }: ActionDialogProps) {
  if (asking === undefined) return null
  return (
    <Suspense fallback={null}>
      {asking.kind === 'outcome' && (
        <OutcomeDialog
          card={asking.card}
          outcome={asking.outcome}
          today={today}
          onClose={onClose}
          onRecorded={() => onRecorded?.(asking.card.id, asking.outcome)}
        />
      )}
      {asking.kind === 'move' && <MoveDialog card={asking.card} today={today} onClose={onClose} />}
      {asking.kind === 'wait' && (
        <WaitDialog lead={asking.lead} decision={asking.decision} today={today} onClose={onClose} />
      )}
      {asking.kind === 'start-string' && (
        <StartStringDialog lead={asking.lead} today={today} onClose={onClose} />
      )}
      {asking.kind === 'plan-all' && <PlanAllDialog total={asking.total} onClose={onClose} />}
    </Suspense>
  )
}
