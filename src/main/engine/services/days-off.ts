import { usualLeastGap } from '../../../core/cadence/cadence.ts'
import {
  type DayLimits,
  type Moved,
  moveOffDays,
  type StandingLead,
} from '../../../core/cadence/move-off-days.ts'
import type { SellerView } from '../../../core/contract/parties.ts'
import type { FollowUpId, LeadId } from '../../../core/ids.ts'
import { type BusinessCalendar, isBusinessDay } from '../../../core/time/business-days.ts'
import { addDays } from '../../../core/time/plain-date.ts'
import { dateOf, type WallTime } from '../../../core/time/wall-time.ts'
import { wallTimeAt } from '../../../core/time/zone.ts'
import { clientPlaces } from '../db/client-times.ts'
import { firstCallsByDay } from '../db/follow-ups.ts'
import { readSetting } from '../db/settings.ts'
import {
  appointmentsByDay,
  type SpacingFacts,
  type StandingRow,
  spacingFacts,
  standingBetween,
  standingOn,
} from '../db/standing.ts'
import { type CalendarOptions, clientCalendars, placeCalendars } from './client-calendars.ts'
import type { EngineContext } from './context.ts'
import { sellerDays } from './free-time.ts'

/** A planned follow-up on a day that does not count for its client or its rep. */
export interface DayOffRow extends StandingRow {
  /** What day it is; absent where it is no working day. */
  readonly dayOff?: string | undefined
}

/** The follow-ups of a period (ms UTC) on days that do not count, in order of time, but those wanted there. */
export async function rowsOnDaysOff(
  context: EngineContext,
  seller: SellerView,
  period: { from: number; to: number },
): Promise<DayOffRow[]> {
  const rows = standingBetween(context.db, seller.id, period).filter(({ keepsDay }) => keepsDay === 0)
  const calendarOf = placeCalendars(context, seller)
  const calendars = new Map<LeadId, BusinessCalendar>()
  for (const place of clientPlaces(context.db, [...new Set(rows.map(({ leadId }) => leadId))])) {
    calendars.set(place.leadId, await calendarOf(place))
  }
  return rows.flatMap((row) => {
    const calendar = calendars.get(row.leadId)
    const day = dateOf(startOf(row, seller))
    if (calendar === undefined || isBusinessDay(day, calendar)) return []
    return [{ ...row, dayOff: calendar.holidayName(day) }]
  })
}

export type MovedRow = Moved<FollowUpId> & { readonly row: StandingRow }

interface MoveOptions extends CalendarOptions {
  /** Those that have to go; what comes after them moves along where it must. */
  readonly off: readonly StandingRow[]
}

/** Where follow-ups on days off would go, in order of time. */
export async function planMoves(
  context: EngineContext,
  seller: SellerView,
  { off, ...calendars }: MoveOptions,
): Promise<MovedRow[]> {
  const { db } = context
  const leadIds = [...new Set(off.map(({ leadId }) => leadId))]
  const calendarOf = await clientCalendars(context, seller, leadIds, calendars)
  const facts = spacingFacts(db, leadIds)
  const standing = standingOn(db, leadIds)
  const isOff = new Set(off.map(({ id }) => id))
  const leads = leadIds.map((leadId) =>
    leadOf(standing.get(leadId) ?? [], {
      facts: facts.get(leadId),
      calendar: calendarOf.of(leadId),
      isOff,
      seller,
      now: context.now(),
    }),
  )
  const planner = sellerDays(context, seller)
  const moved = moveOffDays(leads, { planner, limits: limitsOf(context, seller) })
  const rows = new Map([...standing.values()].flat().map((row) => [row.id, row]))
  return moved
    .flatMap((one) => {
      const row = rows.get(one.id)
      return row === undefined ? [] : [{ ...one, row }]
    })
    .sort((a, b) => a.from.localeCompare(b.from))
}

interface LeadFacts extends Pick<StandingLead<FollowUpId>, 'calendar'> {
  readonly facts: SpacingFacts | undefined
  readonly isOff: ReadonlySet<FollowUpId>
  readonly seller: SellerView
  readonly now: number
}

function leadOf(
  rows: readonly StandingRow[],
  { facts, calendar, isOff, seller, now }: LeadFacts,
): StandingLead<FollowUpId> {
  const missed = rows.filter(({ startsAtUtc }) => startsAtUtc <= now)
  const days = [facts?.contactedOn, ...missed.map((row) => dateOf(startOf(row, seller)))]
  return {
    calendar,
    leastGap: facts?.agreedGap ?? facts?.leastGap ?? usualLeastGap,
    before: days
      .filter((day) => day !== undefined)
      .sort()
      .at(-1),
    at: facts?.agreedAt,
    endsBy: facts?.endsBy ?? (facts?.nurturedUntil && addDays(facts.nurturedUntil, -1)),
    followUps: rows
      .filter(({ startsAtUtc }) => startsAtUtc > now)
      .map((row) => ({
        ...row,
        startsAt: startOf(row, seller),
        isFixed: row.isAgreed === 1 || row.keepsDay === 1,
        isOff: isOff.has(row.id),
      })),
  }
}

/** No day gets fuller than the fullest is, and first calls stay as few a day as when all strings are started. */
function limitsOf(context: EngineContext, seller: SellerView): DayLimits {
  const loads = appointmentsByDay(context.db, seller.id, context.now())
  const mostFirstCalls = readSetting(context.db, 'firstCallsPerDay')
  return {
    loads,
    firstCalls: firstCallsByDay(context.db, seller.id),
    mostPerDay: Math.max(mostFirstCalls, ...loads.values()),
    mostFirstCalls,
  }
}

/** By the rep's clock as it is now, wherever it was planned. */
const startOf = ({ startsAt, startsAtUtc, timeZone }: StandingRow, seller: SellerView): WallTime =>
  timeZone === seller.timeZone ? startsAt : wallTimeAt(startsAtUtc, seller.timeZone)
