import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { FollowUpCard } from '../../../core/contract/follow-ups.ts'
import type { Outcome } from '../../../core/followup/outcome.ts'
import type { Asking } from '../../actions/asking.ts'
import { asksMore } from '../../actions/outcome-keys.ts'
import { useRecordOutcome } from '../../actions/use-record-outcome.ts'
import { useToast } from '../../ui/toast.ts'
import type { Place } from './placement.ts'
import type { Address } from './use-address.ts'

export interface CalendarActions {
  /** The appointment whose details are shown. */
  readonly opened: string | undefined
  readonly asking: Asking | undefined
  /** The free time that a new follow-up is asked for. */
  readonly adding: Place | undefined
  open(id: string): void
  close(): void
  ask(asking: Asking | undefined): void
  add(place: Place | undefined): void
  /** Records at once, or asks first when a day is needed or `askFirst` is set. */
  outcome(card: FollowUpCard, outcome: Outcome, askFirst: boolean): void
  openLead(card: FollowUpCard): void
  showDay(day: string): void
  turn(by: 1 | -1): void
}

/** What can be done in the calendar. */
export function useCalendarActions(address: Address): CalendarActions {
  const [opened, setOpened] = useState<string>()
  const [asking, ask] = useState<Asking>()
  const [adding, add] = useState<Place>()
  const record = useRecordOutcome()
  const toast = useToast()
  const navigate = useNavigate()
  const recordNow = async (card: FollowUpCard, outcome: Outcome): Promise<void> => {
    const wrong = await record({ followUpId: card.id, outcome })
    if (wrong !== undefined) toast({ message: wrong, tone: 'bad' })
  }
  return {
    opened,
    asking,
    adding,
    open: setOpened,
    close: () => setOpened(undefined),
    ask(next) {
      setOpened(undefined)
      ask(next)
    },
    add,
    outcome(card, outcome, askFirst) {
      setOpened(undefined)
      if (askFirst || asksMore(outcome)) ask({ kind: 'outcome', card, outcome })
      else void recordNow(card, outcome)
    },
    openLead: (card) => void navigate(`/leads/${card.leadId}`),
    showDay: (day) => address.go({ view: 'day', day }),
    turn: (by) => address.step(by),
  }
}
