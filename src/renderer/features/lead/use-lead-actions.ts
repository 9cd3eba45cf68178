import { useState } from 'react'
import type { LeadDetail } from '../../../core/contract/leads.ts'
import type { Outcome } from '../../../core/followup/outcome.ts'
import type { Asking } from '../../actions/action-dialog.tsx'
import { asksMore } from '../../actions/outcome-keys.ts'
import { useDecide } from '../../actions/use-decide.ts'
import { useRecordOutcome } from '../../actions/use-record-outcome.ts'
import { useToast } from '../../ui/toast.ts'

export interface LeadActions {
  readonly asking: Asking | undefined
  ask(asking: Asking | undefined): void
  outcome(outcome: Outcome, ask: boolean): void
  move(): void
  startString(): void
  wait(decision: 'waiting' | 'nurture'): void
  decide(decision: 'dead' | 'reopen'): void
}

/** What can be done with a lead. */
export function useLeadActions({ lead, nextStep }: LeadDetail): LeadActions {
  const [asking, ask] = useState<Asking>()
  const record = useRecordOutcome()
  const decide = useDecide()
  const toast = useToast()
  const tell = async (change: Promise<string | undefined>): Promise<void> => {
    const wrong = await change
    if (wrong !== undefined) toast({ message: wrong, tone: 'bad' })
  }
  return {
    asking,
    ask,
    outcome(outcome, askFirst) {
      if (nextStep === undefined) return
      if (askFirst || asksMore(outcome)) ask({ kind: 'outcome', card: nextStep, outcome })
      else void tell(record({ followUpId: nextStep.id, outcome }))
    },
    move: () => nextStep !== undefined && ask({ kind: 'move', card: nextStep }),
    startString: () => ask({ kind: 'start-string', lead }),
    wait: (decision) => ask({ kind: 'wait', lead, decision }),
    decide: (decision) => void tell(decide({ id: lead.id, decision })),
  }
}
