import type { SyncQuestionView } from '../../../core/contract/accounts.ts'
import type { CheckedInput } from '../../../core/contract/requests.ts'
import { problem } from '../../../core/problem.ts'
import { failure, type Result, success } from '../../../core/result.ts'
import { findFollowUp } from '../db/follow-ups.ts'
import { findLeadRow } from '../db/lead-rows.ts'
import { closeQuestion, findQuestion, openQuestions } from '../db/sync-journal.ts'
import { linksOf, removeLink } from '../db/sync-links.ts'
import type { EngineContext } from '../services/context.ts'

/** What Today asks; not of follow-ups that were ended meanwhile, which is an answer. */
export const questionsIn = ({ db }: EngineContext): SyncQuestionView[] =>
  openQuestions(db).flatMap((question) => {
    const followUp = findFollowUp(db, question.followUpId)
    const lead = followUp && findLeadRow(db, followUp.leadId)
    return followUp?.status === 'planned' && lead
      ? [{ ...question, leadId: lead.id, lead: lead.title, startsAt: followUp.startsAt }]
      : []
  })

/** The event is made again under a new key, since the old one is deleted for good. Errors: question-not-found. */
export function answerQuestion(
  { db }: EngineContext,
  { id, answer }: CheckedInput<'syncQuestions.answer'>,
): Result<Record<string, never>> {
  const question = findQuestion(db, id)
  if (question === undefined) return failure(problem('question-not-found'))
  db.transaction(() => {
    const link = linksOf(db, question.accountId).find(({ followUpId }) => followUpId === question.followUpId)
    if (answer === 'put-back' && link?.isAsked) removeLink(db, link.key)
    closeQuestion(db, question)
  }).immediate()
  return success({})
}
