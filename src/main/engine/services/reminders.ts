import type { FollowUpCard } from '../../../core/contract/follow-ups.ts'
import type { DueReminders, ReminderView } from '../../../core/contract/reminders.ts'
import type { CheckedInput, RequestOutput } from '../../../core/contract/requests.ts'
import { briefingOf, titleOf, type Wording } from '../../../core/followup/appointment.ts'
import type { FollowUpId } from '../../../core/ids.ts'
import { problem } from '../../../core/problem.ts'
import { failure, type Result, success } from '../../../core/result.ts'
import { summary } from '../../../core/summary.ts'
import { dateOf } from '../../../core/time/wall-time.ts'
import { isWorkingTime, nextWorkStart } from '../../../core/time/working-hours.ts'
import { appointmentLanguage } from '../../appointment-language.ts'
import { cardsIn, findCard } from '../db/follow-ups.ts'
import { runCommand } from '../db/history.ts'
import { languageOf } from '../db/language.ts'
import {
  countUnseen,
  dueReminders,
  markReminderShown,
  nextReminderInstant,
  saveReminder,
} from '../db/reminders.ts'
import { readSetting } from '../db/settings.ts'
import type { Asked, EngineContext } from './context.ts'
import { dayBounds } from './day-bounds.ts'
import { me } from './first-start.ts'
import { dayOf, todayCounts } from './today.ts'

/** More at once would be read by nobody. */
const shownAtMost = 20
const comingShown = 3

/** The reminders that have come, for appointments that are neither over nor snoozed nor dismissed. */
export function remindersDue(
  context: EngineContext,
  { missedSince }: CheckedInput<'reminders.due'>,
): DueReminders {
  const { db } = context
  const now = context.now()
  const wording = wordingOf(context)
  const hours = me(context)
  const works = isWorkingTime(now, hours)
  const reminders = dueReminders(db, now)
    .slice(0, shownAtMost)
    .flatMap(({ id, dueAt, shownAt, startsAtUtc }): ReminderView[] => {
      const card = findCard(db, id)
      if (!card) return []
      const outsideHours = !works && !isWorkingTime(startsAtUtc, hours)
      const title = titleOf(factsOf(card), wording)
      const briefing = briefingOf(factsOf(card), wording)
      return [{ card, title, briefing, dueAt, shown: shownAt !== null, outsideHours }]
    })
  const missed = missedSince === undefined ? 0 : countUnseen(db, { since: missedSince, now })
  return { reminders, missed }
}

/** What comes next, and when to look again. */
export function upcoming(context: EngineContext): RequestOutput<'reminders.upcoming'> {
  const { db } = context
  const now = context.now()
  const hours = me(context)
  const today = dayOf(context)
  const midnight = dayBounds(today, hours.timeZone).to
  const { due, missed } = todayCounts(context)
  const wording = wordingOf(context)
  return {
    now,
    nextAt: Math.min(nextReminderInstant(db, now) ?? midnight, midnight),
    isWorkingTime: isWorkingTime(now, hours),
    workStartsAt: nextWorkStart(now, hours),
    language: languageOf(db),
    today,
    due,
    missed,
    appointments: cardsIn(db, {
      from: now,
      to: Number.MAX_SAFE_INTEGER,
      status: 'planned',
      limit: comingShown,
    }).map((card) => ({
      followUpId: card.id,
      leadId: card.leadId,
      title: titleOf(factsOf(card), wording),
      startsAt: card.startsAt,
    })),
  }
}

/** Rings again in so many minutes. Errors: follow-up-not-found, already-recorded. */
export function snoozeReminder(
  context: EngineContext,
  asked: Asked<CheckedInput<'reminders.snooze'>>,
): Result<RequestOutput<'reminders.snooze'>> {
  const { followUpId, minutes } = asked.input
  const until = context.now() + minutes * 60_000
  return record(context, asked, () => {
    const found = findPlanned(context, followUpId)
    if (!found.ok) return found
    saveReminder(context.db, followUpId, { shownAt: null, snoozedUntil: until, dismissedAt: null })
    return success({ until })
  })
}

/** Rings no more for this appointment at this time. Errors: follow-up-not-found, already-recorded. */
export function dismissReminder(
  context: EngineContext,
  asked: Asked<CheckedInput<'reminders.dismiss'>>,
): Result<RequestOutput<'reminders.dismiss'>> {
  const { followUpId } = asked.input
  const now = context.now()
  return record(context, asked, () => {
    const found = findPlanned(context, followUpId)
    if (!found.ok) return found
    saveReminder(context.db, followUpId, { shownAt: now, snoozedUntil: null, dismissedAt: now })
    return success({})
  })
}

/** Notes that the system was asked to show them. Those that are gone meanwhile are passed over. */
export function markRemindersShown(
  context: EngineContext,
  asked: Asked<CheckedInput<'reminders.markShown'>>,
): Result<RequestOutput<'reminders.markShown'>> {
  return record(context, asked, () => {
    for (const id of asked.input.followUpIds) markReminderShown(context.db, id, context.now())
    return success({})
  })
}

/** Errors: follow-up-not-found. */
export function findFollowUpCard({ db }: EngineContext, id: FollowUpId): Result<FollowUpCard> {
  const card = findCard(db, id)
  return card ? success(card) : failure(problem('follow-up-not-found'))
}

function findPlanned(context: EngineContext, id: FollowUpId): Result<FollowUpCard> {
  const found = findFollowUpCard(context, id)
  return found.ok && found.value.status !== 'planned' ? failure(problem('already-recorded')) : found
}

/** Recorded, so that it is done once however often it is sent, but never offered for undo. */
const record = <T>({ db, now }: EngineContext, asked: Asked<unknown>, work: () => Result<T>): Result<T> =>
  runCommand(db, { ...asked, summary: summary('reminder-handled'), ranAt: now(), permanent: true }, work)

/** A reminder says what the calendar says, in the same words. */
const wordingOf = ({ db }: EngineContext): Wording => ({
  language: appointmentLanguage(languageOf(db)),
  discreet: readSetting(db, 'discreet'),
})

const factsOf = ({ personName, companyName, lastTouch, ...card }: FollowUpCard) => ({
  ...card,
  person: personName,
  company: companyName,
  lastTouch: lastTouch && { outcome: lastTouch.outcome, on: dateOf(lastTouch.happenedAt) },
})
