import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { ClashView } from '../../../core/contract/absences.ts'
import type { SyncQuestionView } from '../../../core/contract/accounts.ts'
import type { FollowUpCard } from '../../../core/contract/follow-ups.ts'
import type { RequestInput } from '../../../core/contract/requests.ts'
import type { Outcome } from '../../../core/followup/outcome.ts'
import type { Asking } from '../../actions/asking.ts'
import { asksMore } from '../../actions/outcome-keys.ts'
import { useChange } from '../../actions/use-change.ts'
import { useDecide } from '../../actions/use-decide.ts'
import { useRecordOutcome } from '../../actions/use-record-outcome.ts'
import { useTakeSlot } from '../../actions/use-take-slot.ts'
import { useToast } from '../../ui/toast.ts'
import { type Entry, leadOf } from './entries.ts'
import type { Selection } from './use-selection.ts'

export type Answer = RequestInput<'syncQuestions.answer'>['answer']

export interface TodayActions {
  readonly asking: Asking | undefined
  ask(asking: Asking | undefined): void
  /** Records at once, or asks first when a day is needed or `ask` is set. `row` is the one worked off, if not its own. */
  outcome(card: FollowUpCard, outcome: Outcome, ask: boolean, row?: string): void
  /** Moves a missed appointment to the next free time, and what comes after it along. */
  takeSlot(card: FollowUpCard): void
  /** It is meant to stand on a day that does not count. */
  keep(clash: ClashView): void
  /** Says what was meant in the calendar. */
  answer(question: SyncQuestionView, answer: Answer): void
  /** That its whole string is over. */
  stop(question: SyncQuestionView): void
  close(lead: { readonly id: string }): void
  open(entry: Entry): void
}

/** What can be done on Today. Rows react before the engine has answered, and come back if it refuses. */
export function useTodayActions(selection: Selection): TodayActions {
  const { t } = useTranslation()
  const [asking, ask] = useState<Asking>()
  const record = useRecordOutcome()
  const take = useTakeSlot()
  const keep = useChange(
    'schedule.keep',
    useCallback(({ kept }: { kept: number }) => t('summary.days-kept', { count: kept }), [t]),
  )
  const answer = useChange('syncQuestions.answer', nothingToUndo)
  const stop = useChange(
    'strings.stop',
    useCallback(() => t('decision.stopped'), [t]),
  )
  const decide = useDecide()
  const toast = useToast()
  const navigate = useNavigate()
  const act = async (key: string, what: string, run: () => Promise<string | undefined>): Promise<void> => {
    selection.mark(key, what)
    const wrong = await run()
    if (wrong === undefined) {
      selection.settle(key)
      return
    }
    selection.unmark(key)
    toast({ message: wrong, tone: 'bad' })
  }
  return {
    asking,
    ask,
    outcome(card, outcome, askFirst, row = card.id) {
      if (askFirst || asksMore(outcome)) ask({ kind: 'outcome', card, outcome })
      else void act(row, outcome, () => record({ followUpId: card.id, outcome }))
    },
    takeSlot: (card) => void act(card.id, 'moved', () => take(card)),
    keep: ({ followUpId }) => void act(followUpId, 'kept', () => keep({ followUpIds: [followUpId] })),
    answer: ({ id }, given) => void act(id, given, () => answer({ id, answer: given })),
    stop: ({ id, leadId }) => void act(id, 'stopped', () => stop({ leadId })),
    close: (lead) => void act(lead.id, 'closed', () => decide({ id: lead.id, decision: 'dead' })),
    open: (entry) => void navigate(`/leads/${leadOf(entry).id}`),
  }
}

/** The row says what was answered; it went out to the calendar, so that there is no undo to offer. */
const nothingToUndo = (): undefined => undefined
