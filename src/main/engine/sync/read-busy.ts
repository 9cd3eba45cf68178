import { millisecondsInDay, millisecondsInMinute } from 'date-fns/constants'
import type { RemoteProblem } from '../../../core/sync/remote-calendar.ts'
import {
  isOwnEvent,
  noteUnread,
  type ReadCalendar,
  readCalendarsOf,
  replaceReadTimes,
} from '../db/read-calendars.ts'
import type { Run } from './world.ts'

/** Other people's appointments seldom change by the minute: every run would be a request for nothing. */
const everyMs = 15 * millisecondsInMinute
const daysBefore = 1
const daysAhead = 90

/** After these no other calendar of the account would answer either. */
const holdsForAll: readonly RemoteProblem['kind'][] = ['offline', 'unauthorized', 'throttled']

export type Reading = Pick<Run, 'context' | 'remote' | 'accountId' | 'isCancelled'>

/**
 * Reads when the rep is busy in the calendars chosen for it, one request each, and says how many times came or went. What
 * fails is kept with the calendar and not with the run: appointments are in step without it, and the last known time counts.
 */
export async function readBusy(
  { context, remote, accountId, isCancelled }: Reading,
  { byHand }: { byHand: boolean },
): Promise<number> {
  const { db, now } = context
  let changed = 0
  for (const calendar of readCalendarsOf(db, accountId)) {
    if (isCancelled()) break
    if (!isDue(calendar, now(), byHand)) continue
    const period = { from: now() - daysBefore * millisecondsInDay, to: now() + daysAhead * millisecondsInDay }
    const place = { accountId, ref: calendar.ref }
    const busy = await remote.busy(calendar.ref, period, (key) => isOwnEvent(db, key))
    if (busy.ok) {
      changed += replaceReadTimes(db, place, { times: busy.value, readAt: now() })
      continue
    }
    noteUnread(db, place, { problem: busy.problem, triedAt: now() })
    if (holdsForAll.includes(busy.problem.kind)) break
  }
  return changed
}

/** Whether another question to the account may have an answer after this. */
export const mayAnswer = (problem: RemoteProblem | undefined): boolean =>
  problem === undefined || !holdsForAll.includes(problem.kind)

/** A clock that was set back must not keep a calendar unread; what the server asks for counts for the rep's hand too. */
function isDue({ triedAt, problem }: ReadCalendar, now: number, byHand: boolean): boolean {
  if (problem?.kind === 'throttled' && problem.until !== undefined && problem.until > now) return false
  return byHand || triedAt === undefined || triedAt > now || now - triedAt >= everyMs
}
