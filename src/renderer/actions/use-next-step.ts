import { useState } from 'react'
import type { FollowUpView } from '../../core/contract/follow-ups.ts'
import type { LeadDetail } from '../../core/contract/leads.ts'
import type { Channel } from '../../core/followup/channel.ts'
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
  /** Something is planned, and stays unless another step is named. */
  readonly isPlanned: boolean
  readonly shown: Chosen
  readonly timeIsWrong: boolean
  /** What the engine is told, if the rep has chosen anything or has to. */
  readonly input: OutcomeInput['next']
  choose(part: Partial<Chosen>): void
}

/** The contact after which a next step is asked for; without an id it was not planned. */
export interface ContactNow {
  readonly id?: string
  readonly leadId: string
  readonly startsAt: string
  readonly channel: Channel
}

/**
 * The next step as the dialog shows it: what is planned already, until the rep chooses otherwise. Undefined
 * while it is not known what is planned.
 */
export function useNextStep(contact: ContactNow, outcome: Outcome, today: string): NextStep | undefined {
  const [chosen, setChosen] = useState<Partial<Chosen>>({})
  const { data, isPending } = useQuestion('leads.open', { id: contact.leadId })
  const workingWeekdays = useQuestion('app.status', {}).data?.me.workingWeekdays ?? [1, 2, 3, 4, 5]
  if (isPending) return undefined
  const planned = stillPlanned(data, contact)
  const slot = nextSlot(contact, planned, { today, workingWeekdays })
  const proposed: Chosen = { ...slot, purpose: planned?.purpose ?? '' }
  const shown = { ...proposed, ...chosen }
  const need = nextStepOf(outcome, planned)
  const at = parseTime(shown.time)
  const purpose = shown.purpose.trim()
  const isChanged =
    shown.day !== proposed.day ||
    at !== proposed.time ||
    shown.channel !== proposed.channel ||
    purpose !== proposed.purpose
  return {
    asked: need === 'must' || (need === 'may' && contact.id !== undefined),
    isPlanned: planned !== undefined,
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

/** A contact beside what is planned leaves all of it; one that was planned leaves what comes after it. */
const stillPlanned = (
  detail: LeadDetail | undefined,
  { id }: ContactNow,
): Pick<FollowUpView, 'startsAt' | 'channel' | 'purpose'> | undefined =>
  id === undefined ? detail?.nextStep : plannedAfter(detail, id)
