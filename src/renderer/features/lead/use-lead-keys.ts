import { useNavigate } from 'react-router'
import type { LeadDetail } from '../../../core/contract/leads.ts'
import { keyOfOutcome, outcomesInOrder } from '../../actions/outcome-keys.ts'
import { type KeyMap, useKeys } from '../../ui/use-keys.ts'
import type { LeadActions } from './use-lead-actions.ts'

/** The same keys as on Today, for the lead that is open. Escape goes back to where one came from. */
export function useLeadKeys({ lead, nextStep, strings }: LeadDetail, actions: LeadActions): void {
  const navigate = useNavigate()
  const isRunning = strings.some(({ endedAt }) => endedAt === undefined)
  const outcomes: KeyMap =
    nextStep === undefined
      ? {}
      : Object.fromEntries(
          outcomesInOrder.flatMap((outcome) => [
            [keyOfOutcome[outcome], () => actions.outcome(outcome, false)],
            [`shift+${keyOfOutcome[outcome]}`, () => actions.outcome(outcome, true)],
          ]),
        )
  useKeys({
    ...outcomes,
    ...(nextStep === undefined ? {} : { v: actions.move, 'shift+v': actions.move }),
    ...(nextStep === undefined && !isRunning ? { s: actions.startString } : {}),
    w: () => actions.wait('waiting'),
    u: () => actions.wait('nurture'),
    x: () => actions.decide(lead.state === 'dead' ? 'reopen' : 'dead'),
    Escape: () => void navigate(-1),
  })
}
