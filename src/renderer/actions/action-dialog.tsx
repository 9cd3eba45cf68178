import { lazy, Suspense } from 'react'
import type { Outcome } from '../../core/followup/outcome.ts'
import { DialogComing } from '../ui/dialog-coming.tsx'
import type { AboutLead, Asking } from './asking.ts'

interface ActionDialogProps {
  readonly asking: Asking | undefined
  readonly today: string
  readonly onClose: () => void
  readonly onRecorded?: (followUpId: string, outcome: Outcome) => void
}

// The dialogs and their calendar are loaded apart, so that the first screen does not wait for them.
const loadOutcome = () => import('./outcome-dialog.tsx')
const loadMove = () => import('./move-dialog.tsx')
const loadEdit = () => import('./edit-follow-up-dialog.tsx')
const loadWait = () => import('./wait-dialog.tsx')
const loadNurture = () => import('./nurture-dialog.tsx')
const loadStart = () => import('./start-string-dialog.tsx')
const loadExtend = () => import('./extend-dialog.tsx')
const loadLog = () => import('./log-dialog.tsx')
const loadAdd = () => import('./follow-up-dialog.tsx')
const loadAgree = () => import('./agreement-dialog.tsx')
const loadMoveOff = () => import('./move-off-dialog.tsx')
const loadPlanAll = () => import('./plan-all-dialog.tsx')

const OutcomeDialog = lazy(async () => ({ default: (await loadOutcome()).OutcomeDialog }))
const MoveDialog = lazy(async () => ({ default: (await loadMove()).MoveDialog }))
const EditFollowUpDialog = lazy(async () => ({ default: (await loadEdit()).EditFollowUpDialog }))
const WaitDialog = lazy(async () => ({ default: (await loadWait()).WaitDialog }))
const NurtureDialog = lazy(async () => ({ default: (await loadNurture()).NurtureDialog }))
const StartStringDialog = lazy(async () => ({ default: (await loadStart()).StartStringDialog }))
const ExtendDialog = lazy(async () => ({ default: (await loadExtend()).ExtendDialog }))
const LogDialog = lazy(async () => ({ default: (await loadLog()).LogDialog }))
const FollowUpDialog = lazy(async () => ({ default: (await loadAdd()).FollowUpDialog }))
const AgreementDialog = lazy(async () => ({ default: (await loadAgree()).AgreementDialog }))
const MoveOffDialog = lazy(async () => ({ default: (await loadMoveOff()).MoveOffDialog }))
const PlanAllDialog = lazy(async () => ({ default: (await loadPlanAll()).PlanAllDialog }))

const loads = [
  loadOutcome,
  loadMove,
  loadEdit,
  loadWait,
  loadNurture,
  loadStart,
  loadExtend,
  loadLog,
  loadAdd,
  loadAgree,
  loadPlanAll,
  loadMoveOff,
]

/** Fetches the dialogs while nothing else is to be done, so that the first one opens at once. */
export const preloadDialogs = (): Promise<unknown> => Promise.all(loads.map((load) => load()))

/** Dialogs about a lead and nothing else. */
const ofLead = {
  wait: WaitDialog,
  nurture: NurtureDialog,
  'start-string': StartStringDialog,
  extend: ExtendDialog,
  log: LogDialog,
  add: FollowUpDialog,
  agree: AgreementDialog,
} as const satisfies Record<AboutLead, unknown>

/** The dialog that belongs to what is being asked. */
export function ActionDialog({ asking, ...rest }: ActionDialogProps) {
  if (asking === undefined) return null
  return (
    <Suspense fallback={<DialogComing />}>
      <Asked asking={asking} {...rest} />
    </Suspense>
  )
}

function Asked({ asking, today, onClose, onRecorded }: ActionDialogProps & { readonly asking: Asking }) {
  switch (asking.kind) {
    case 'outcome':
      return (
        <OutcomeDialog
          card={asking.card}
          outcome={asking.outcome}
          today={today}
          onClose={onClose}
          onRecorded={() => onRecorded?.(asking.card.id, asking.outcome)}
        />
      )
    case 'move':
      return <MoveDialog card={asking.card} today={today} onClose={onClose} onMoved={asking.onMoved} />
    case 'edit':
      return <EditFollowUpDialog card={asking.card} onClose={onClose} />
    case 'plan-all':
      return <PlanAllDialog total={asking.total} onClose={onClose} />
    case 'move-off':
      return <MoveOffDialog today={today} onClose={onClose} />
    default: {
      const LeadDialog = ofLead[asking.kind]
      return <LeadDialog lead={asking.lead} today={today} onClose={onClose} />
    }
  }
}
