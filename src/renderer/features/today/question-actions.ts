import type { TFunction } from 'i18next'
import type { SyncQuestionView } from '../../../core/contract/accounts.ts'
import type { FollowUpCard } from '../../../core/contract/follow-ups.ts'
import { keyOf } from '../../actions/action-keys.ts'
import { outcomeActions } from '../../actions/lead-actions.ts'
import type { Action } from '../../ui/action.ts'
import type { TodayActions } from './use-today-actions.ts'

/** The answers to what was done in the calendar: all that it can have meant. */
export function questionActions(
  t: TFunction,
  question: SyncQuestionView,
  card: FollowUpCard | undefined,
  today: TodayActions,
): readonly Action[] {
  const isDeleted = question.kind === 'deleted'
  const putBack: Action = {
    id: 'put-back',
    label: t('today.putBack'),
    keys: keyOf.putBack,
    isStrong: true,
    run: () => today.answer(question, 'put-back'),
  }
  const leave: Action = {
    id: 'leave',
    label: t(isDeleted ? 'today.leaveOut' : 'today.leaveAsIs'),
    keys: keyOf.leave,
    run: () => today.answer(question, 'leave'),
  }
  return [
    ...(isDeleted ? [putBack] : []),
    leave,
    ...(card === undefined ? [] : onAppointment(t, question, card, today)),
  ]
}

/** Whatever is done with the appointment itself answers the question too. */
function onAppointment(
  t: TFunction,
  question: SyncQuestionView,
  card: FollowUpCard,
  today: TodayActions,
): readonly Action[] {
  // Whoever gives a deleted appointment another time wants it in the calendar.
  const onMoved = (): void => today.answer(question, question.kind === 'deleted' ? 'put-back' : 'leave')
  const move: Action = {
    id: 'move',
    label: t('today.move'),
    keys: keyOf.move,
    run: () => today.ask({ kind: 'move', card, onMoved }),
  }
  const stop: Action = {
    id: 'stop',
    label: t('decision.stop'),
    keys: keyOf.stop,
    run: () => today.stop(question),
  }
  return [
    move,
    ...outcomeActions(t, (outcome, ask) => today.outcome(card, outcome, ask, question.id)),
    ...(card.stringId === undefined ? [] : [stop]),
  ]
}
