import type { SyncQuestionView } from '../../../core/contract/accounts.ts'
import type { FollowUpCard } from '../../../core/contract/follow-ups.ts'
import { useQuestion } from '../../api/use-question.ts'
import type { Entry } from './entries.ts'

const none: readonly SyncQuestionView[] = []

/** What a calendar was changed to that only the rep can explain. */
export const useQuestions = (): readonly SyncQuestionView[] =>
  useQuestion('syncQuestions.list', {}, { keepPrevious: true }).data ?? none

/** The appointment that a question is about, with what its outcomes and a move need. */
export function useQuestionCard(entry: Entry | undefined): FollowUpCard | undefined {
  const followUpId = entry?.kind === 'question' ? entry.question.followUpId : undefined
  return useQuestion(
    'followUps.find',
    { followUpId: followUpId ?? '' },
    { enabled: followUpId !== undefined },
  ).data
}
