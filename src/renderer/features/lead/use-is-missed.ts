import type { FollowUpCard } from '../../../core/contract/follow-ups.ts'
import { useQuestion } from '../../api/use-question.ts'
import { dayOf } from '../../i18n/calendar-days.ts'

/** Whether its end has passed, by the engine's clock: on the day itself it is no longer among what is due. */
export function useIsMissed(card: FollowUpCard | undefined, today: string): boolean {
  const day = card && dayOf(card.startsAt)
  const view = useQuestion('today.view', {}, { enabled: day === today, every: 60_000 }).data
  if (card === undefined || day === undefined) return false
  if (day !== today) return day < today
  return view?.today === today && !view.due.some(({ id }) => id === card.id)
}
