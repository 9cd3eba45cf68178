import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { millisecondsInDay } from 'date-fns/constants'
import type { BusySource } from '../../../core/contract/busy.ts'
import type { CheckedInput, RequestOutput } from '../../../core/contract/requests.ts'
import { type BusyTimes, busyTimesIn } from '../../../core/ical/busy-times.ts'
import type { BusySourceId, FollowUpId } from '../../../core/ids.ts'
import { problem } from '../../../core/problem.ts'
import { failure, type Result, success } from '../../../core/result.ts'
import { summary } from '../../../core/summary.ts'
import { wallTimeAt } from '../../../core/time/zone.ts'
import {
  busyBetween,
  busySources,
  deleteBusySource,
  replaceBusyTimes,
  saveBusySource,
} from '../db/busy-times.ts'
import { findFollowUp } from '../db/follow-ups.ts'
import { readProblem } from '../transfer/table-file.ts'
import { type Asked, type EngineContext, newIdAs, record } from './context.ts'
import { dayBounds } from './day-bounds.ts'
import { me } from './first-start.ts'

/** How far events that repeat are followed. */
const horizonDays = 366

/** A calendar of many years has some megabytes; anything larger is not one. */
const largestFile = 50_000_000

type Input = CheckedInput<'busy.importFile'>

export const busyView = (context: EngineContext): BusySource[] =>
  busySources(context.db, me(context).id).map((source) => ({ ...source, isThere: existsSync(source.path) }))

export function busyOn(
  context: EngineContext,
  { from, to }: CheckedInput<'busy.between'>,
): RequestOutput<'busy.between'> {
  const { id, timeZone } = me(context)
  const period = { from: dayBounds(from, timeZone).from, to: dayBounds(to, timeZone).to }
  return busyBetween(context.db, id, period).map((time) => ({
    ...time,
    source: basename(time.source),
    startsAt: wallTimeAt(time.startsAtUtc, timeZone),
    endsAt: wallTimeAt(time.endsAtUtc, timeZone),
  }))
}

/**
 * Takes a calendar file's events as busy time, in place of what was read from it before.
 * Errors: file-missing, file-forbidden, file-is-folder, file-unreadable, file-not-calendar.
 */
export async function importBusyFile(
  context: EngineContext,
  asked: Asked<Input>,
): Promise<Result<RequestOutput<'busy.importFile'>>> {
  const { path, follow } = asked.input
  const read = readBusyTimes(context, path)
  if (!read.ok) return read
  const seller = me(context)
  const { db } = context
  return record(context, asked, {
    summary: summary('busy-file-read', { file: basename(path) }),
    work: () => {
      const known = busySources(db, seller.id).find((source) => source.path === path)
      const id = known?.id ?? newIdAs<BusySourceId>(context)
      const readAt = context.now()
      saveBusySource(db, {
        id,
        sellerId: seller.id,
        path,
        follows: follow,
        readAt,
        knownUntil: read.value.until,
      })
      replaceBusyTimes(db, id, { times: read.value.times, newId: context.newId })
      return success({ id, times: read.value.times.length, leftOut: read.value.leftOut })
    },
  })
}

/**
 * Reads files again in place of what was read of them. No recorded command: the calendar belongs to another program,
 * so undo has nothing to take back, and what was undone by the rep must stay there for redo.
 */
export async function readBusyFilesAgain(
  context: EngineContext,
  { input }: Asked<CheckedInput<'busy.readAgain'>>,
): Promise<Result<RequestOutput<'busy.readAgain'>>> {
  const { db } = context
  const sellerId = me(context).id
  const sources = busySources(db, sellerId).filter(({ id }) => input.ids.includes(id))
  let read = 0
  for (const source of sources) {
    const found = readBusyTimes(context, source.path)
    if (!found.ok) continue
    read += 1
    const keep = db.transaction(() => {
      saveBusySource(db, { ...source, sellerId, readAt: context.now(), knownUntil: found.value.until })
      replaceBusyTimes(db, source.id, { times: found.value.times, newId: context.newId })
    })
    keep.immediate()
  }
  return success({ read, failed: sources.length - read })
}

/** Errors: busy-file-not-found. */
export function removeBusyFile(
  context: EngineContext,
  asked: Asked<CheckedInput<'busy.removeFile'>>,
): Result<RequestOutput<'busy.removeFile'>> {
  const { id } = asked.input
  return record(context, asked, {
    summary: summary('busy-file-removed'),
    work: () =>
      deleteBusySource(context.db, id) ? success({ id }) : failure(problem('busy-file-not-found')),
  })
}

function readBusyTimes(context: EngineContext, path: string): Result<BusyTimes & { until: number }> {
  const text = readText(path)
  if (!text.ok) return text
  const from = context.now() - millisecondsInDay
  const until = context.now() + horizonDays * millisecondsInDay
  const found = busyTimesIn(text.value, {
    timeZone: me(context).timeZone,
    period: { from, to: until },
    isOwn: (uid) => findFollowUp(context.db, uid as FollowUpId) !== undefined,
  })
  if (found === undefined) return failure(problem('file-not-calendar', { file: basename(path) }, 'path'))
  return success({ ...found, until })
}

function readText(path: string): Result<string> {
  try {
    if (statSync(path).size > largestFile) {
      return failure(problem('file-not-calendar', { file: basename(path) }, 'path'))
    }
    return success(readFileSync(path, 'utf8'))
  } catch (error) {
    const known = readProblem(error, basename(path))
    if (known) return failure(known)
    throw error
  }
}
