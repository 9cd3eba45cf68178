import { usualLeastGap } from '../../../core/cadence/cadence.ts'
import type { FollowUpView } from '../../../core/contract/follow-ups.ts'
import type { CheckedInput, RequestOutput } from '../../../core/contract/requests.ts'
import type { FollowUpId } from '../../../core/ids.ts'
import { type Problem, problem } from '../../../core/problem.ts'
import { failure, type Result, success } from '../../../core/result.ts'
import { summary } from '../../../core/summary.ts'
import { dateOf } from '../../../core/time/wall-time.ts'
import { changeFollowUp, findFollowUp } from '../db/follow-ups.ts'
import { type Asked, type EngineContext, record } from './context.ts'
import { type Desk, deskOf } from './desk.ts'
import { laterAttempts, moveProblem, pastProblem, stayingBeside } from './move-problems.ts'
import { replacePlanned } from './replace-planned.ts'
import { moveRest, moveTo, restAfter } from './rest-of-string.ts'
import { closeContact, spacingProblem, stringProblem } from './spacing-guard.ts'

type View = RequestOutput<'followUps.move'>

/**
 * A next step by hand. One that the client agreed to takes the place of what is planned; any other needs a lead
 * with nothing planned, because a lead has one next step. Errors: follow-up-not-found, next-past, already-planned, too-close,
 * earlier-than-agreed.
 */
export async function addAppointment(
  context: EngineContext,
  asked: Asked<CheckedInput<'followUps.add'>>,
): Promise<Result<View>> {
  const { leadId, ...appointment } = asked.input
  const found = await deskOf(context, leadId)
  if (!found.ok) return found
  const desk = found.value
  const { startsAt, agreed, reason } = appointment
  const refused =
    pastProblem(desk, startsAt) ??
    plannedProblem(desk, agreed) ??
    spacingProblem(desk, { on: dateOf(startsAt), agreed, reason, leastGap: usualLeastGap })
  if (refused) return failure(refused)
  return record(context, asked, {
    summary: summary('appointment-added', { lead: desk.lead.title }),
    work: () => success(viewOf(context, replacePlanned(context, desk, appointment))),
  })
}

/** Changes what an appointment is for and how it is held. Errors: follow-up-not-found, already-recorded, nurture-no-calls. */
export async function editAppointment(
  context: EngineContext,
  asked: Asked<CheckedInput<'followUps.edit'>>,
): Promise<Result<View>> {
  const found = await plannedOn(context, asked.input.followUpId)
  if (!found.ok) return found
  const { desk, followUp } = found.value
  const { followUpId, ...changes } = asked.input
  const refused = followUp.stringId && stringProblem(desk, changes)
  if (refused) return failure(refused)
  return record(context, asked, {
    summary: summary('appointment-edited', { lead: desk.lead.title }),
    work: () => {
      changeFollowUp(context.db, followUpId, { ...changes, now: desk.now })
      return success(viewOf(context, followUpId))
    },
  })
}

/**
 * What a move would meet and what would move along, as the move itself then has it; nothing is saved.
 * Errors: follow-up-not-found, already-recorded.
 */
export async function proposeMove(
  context: EngineContext,
  { followUpId, startsAt, respace }: CheckedInput<'followUps.proposeMove'>,
): Promise<Result<RequestOutput<'followUps.proposeMove'>>> {
  const found = await plannedOn(context, followUpId)
  if (!found.ok) return found
  const { desk, followUp } = found.value
  const rest = laterAttempts(desk, followUp)
  const places = restAfter(context, desk, { rest, after: dateOf(startsAt), behind: followUp })
  const isMoved = startsAt !== followUp.startsAt
  const beside = stayingBeside(desk, followUp, respace)
  const tooClose = isMoved ? closeContact(desk, { on: dateOf(startsAt), beside }) : undefined
  return success({
    ...(tooClose === undefined ? {} : { tooClose }),
    breaksAgreement: followUp.isAgreed && isMoved,
    rest: places.map(({ followUp: { id, attempt, startsAt: from }, startsAt: to }, index) => ({
      followUpId: id,
      attempt: attempt ?? index + 1,
      from,
      ...(to === undefined ? {} : { to }),
    })),
  })
}

/**
 * Puts an appointment at another time, in the rep's zone, with the later attempts if asked to.
 * Errors: follow-up-not-found, already-recorded, next-past, string-over, out-of-order, agreed-first, moves-agreed,
 * too-close, earlier-than-agreed.
 */
export async function moveAppointment(
  context: EngineContext,
  asked: Asked<CheckedInput<'followUps.move'>>,
): Promise<Result<View>> {
  const { followUpId, startsAt, lengthMinutes, respace } = asked.input
  const found = await plannedOn(context, followUpId)
  if (!found.ok) return found
  const { desk, followUp } = found.value
  const refused = startsAt === followUp.startsAt ? undefined : moveProblem(desk, followUp, asked.input)
  if (refused) return failure(refused)
  return record(context, asked, {
    summary: summary('appointment-moved', { lead: desk.lead.title }),
    work: () => {
      const { reason, agreed } = asked.input
      moveTo(context, desk, { followUp, startsAt, lengthMinutes })
      const isAgreed = agreed === true || (followUp.isAgreed && startsAt === followUp.startsAt)
      if (isAgreed || reason !== undefined) {
        changeFollowUp(context.db, followUpId, { isAgreed, spacingReason: reason, now: desk.now })
      }
      if (respace) {
        const rest = laterAttempts(desk, followUp)
        moveRest(context, desk, { rest, after: dateOf(startsAt), behind: followUp })
      }
      return success(viewOf(context, followUpId))
    },
  })
}

/** Light touches of nurture give way to an appointment: that is what they were for. */
function plannedProblem({ lead, planned }: Desk, agreed: boolean | undefined): Problem | undefined {
  const [next] = planned
  if (agreed || next === undefined || lead.state === 'nurture') return undefined
  return problem('already-planned', { lead: lead.title, time: next.startsAt.replace('T', ' ') })
}

async function plannedOn(
  context: EngineContext,
  id: FollowUpId,
): Promise<Result<{ desk: Desk; followUp: FollowUpView }>> {
  const followUp = findFollowUp(context.db, id)
  if (!followUp) return failure(problem('follow-up-not-found'))
  if (followUp.status !== 'planned') return failure(problem('already-recorded'))
  const desk = await deskOf(context, followUp.leadId)
  return desk.ok ? success({ desk: desk.value, followUp }) : desk
}

const viewOf = ({ db }: EngineContext, id: FollowUpId): FollowUpView => findFollowUp(db, id) as FollowUpView
