import { useState } from 'react'
import type { FollowUpCard } from '../../core/contract/follow-ups.ts'
import type { Outcome } from '../../core/followup/outcome.ts'
import { useQuestion } from '../api/use-question.ts'
import { parseTime } from '../i18n/calendar-days.ts'
import { nextSlot, nextStepOf, plannedAfter, type Slot } from './next-slot.ts'
import type { OutcomeInput } from './use-record-outcome.ts'

interface Chosen extends Slot {
  readonly purpose: string
}

export interface NextStep {
  readonly asked: boolean
  readonly shown: Chosen
  readonly timeIsWrong: boolean
  /** What the engine is told, if the rep has chosen anything or has to. */
  readonly input: OutcomeInput['next']
  choose(part: Partial<Chosen>): void
}

/**
 * The next step as the dialog shows it: what is planned already, until the rep chooses otherwise. Undefined
 * while it is not known what is planned.
 */
export function useNextStep(card: FollowUpCard, outcome: Outcome, today: string): NextStep | undefined {
  const [chosen, setChosen] = useState<Partial<Chosen>>({})
  const { data, isPending } = useQuestion('leads.open', { id: card.leadId })
  const workingWeekdays = useQuestion('app.status', {}).data?.me.workingWeekdays ?? [1, 2, 3, 4, 5]
  if (isPending) return undefined
  const planned = plannedAfter(data, card.id)
  const proposed: Chosen = { ...nextSlot(card, planned, { today, workingWeekdays }), purpose: '' }
  const shown = { ...proposed, ...chosen }
  const need = nextStepOf(outcome, planned)
  const at = parseTime(shown.time)
  const purpose = shown.purpose.trim()
  const isChanged =
    shown.day !== proposed.day || at !== proposed.time || shown.channel !== proposed.channel || purpose !== ''
  return {
    asked: need !== 'none',
    shown,
    timeIsWrong: need !== 'none' && at === undefined,
    input:
      need === 'must' || (need === 'may' && isChanged)
        ? {
            startsAt: `${shown.day}T${at}`,
            channel: shown.channel,
            ...(purpose === '' ? {} : { purpose }),
          }
        : undefined,
    choose: (part) => setChosen((before) => ({ ...before, ...part })),
  }
}
