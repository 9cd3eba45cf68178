import type { StringFilter, StringInsights, StringLead } from '../../../core/contract/insights.ts'
import type { CheckedInput, RequestOutput } from '../../../core/contract/requests.ts'
import {
  type CountedFacts,
  countStrings,
  stopAfterOneInSources,
} from '../../../core/insights/count-strings.ts'
import { leftLyingUntil } from '../../../core/insights/left-lying.ts'
import { hasMark } from '../../../core/insights/string-facts.ts'
import type { PlainDate } from '../../../core/time/plain-date.ts'
import { dateOf } from '../../../core/time/wall-time.ts'
import { wallTimeAt } from '../../../core/time/zone.ts'
import {
  type CountedGroup,
  type FoundString,
  type MissedString,
  missedStrings,
  type StringGroup,
  type StringsStarted,
  stringChoices,
  stringGroups,
  stringLeads,
  stringsOfGroups,
} from '../db/insights.ts'
import { lastTouchOf } from '../db/touches.ts'
import { placeCalendars } from './client-calendars.ts'
import type { EngineContext } from './context.ts'
import { dayBounds } from './day-bounds.ts'
import { me } from './first-start.ts'
import { dayOf } from './today.ts'

type OwnedFacts = StringGroup & CountedFacts

/** How far the strings that started in a period really went, in all, for each seller and for each cadence. */
export async function stringInsights(context: EngineContext, filter: StringFilter): Promise<StringInsights> {
  const { db } = context
  const strings = stringsOf(context, filter)
  const groups = stringGroups(db, strings)
  const counted = leavingLying(groups, await leftLyingStrings(context, strings))
  const choices = stringChoices(db)
  return {
    ...periodOf(context, groups),
    all: countStrings(counted),
    sellers: countedBy(choices.sellers, counted, 'sellerId'),
    cadences: countedBy(choices.cadences, counted, 'cadenceId'),
    choices,
    sources: { stopAfterOne: { ...stopAfterOneInSources } },
  }
}

/** The leads of the strings that a bar or a cell counts, those started last first. */
export async function stringInsightLeads(
  context: EngineContext,
  { what, attempt, offset, limit, ...filter }: CheckedInput<'insights.stringLeads'>,
): Promise<RequestOutput<'insights.stringLeads'>> {
  const { db } = context
  const strings = stringsOf(context, filter)
  const isMeant = (leftLying: boolean) => (group: StringGroup) =>
    hasMark({ ...group, leftLying }, what, attempt)
  const lying = await leftLyingStrings(context, strings)
  const groups = stringGroups(db, strings).filter(isMeant(false))
  const meant = lying.filter(isMeant(true))
  const most = offset + limit + lying.length
  const lyingIds = new Set(lying.map(({ id }) => id))
  const others = stringsOfGroups(db, strings, { groups, limit: most }).filter(({ id }) => !lyingIds.has(id))
  const found = [...others, ...meant].sort((a, b) => b.startedAt - a.startedAt)
  const total = sum(groups) - lying.filter(isMeant(false)).length + meant.length
  return { total, rows: rowsOf(context, found.slice(offset, offset + limit)) }
}

const sum = (groups: readonly CountedGroup[]): number => groups.reduce((all, { count }) => all + count, 0)

function rowsOf(context: EngineContext, found: readonly FoundString[]): StringLead[] {
  const { db } = context
  const { timeZone } = me(context)
  return stringLeads(
    db,
    found.map(({ id }) => id),
  ).map((row) => {
    const lastTouch = lastTouchOf(db, row.leadId)
    const startedAt = wallTimeAt(row.startedAt, timeZone)
    return { ...row, startedAt, ...(lastTouch === undefined ? {} : { lastTouch }) }
  })
}

function stringsOf(context: EngineContext, { from, to, sellerId, cadenceId }: StringFilter): StringsStarted {
  const { timeZone } = me(context)
  return {
    from: from && dayBounds(from, timeZone).from,
    to: to && dayBounds(to, timeZone).to,
    sellerId,
    cadenceId,
  }
}

function periodOf(context: EngineContext, groups: readonly CountedGroup[]) {
  if (groups.length === 0) return {}
  const { timeZone } = me(context)
  const dayAt = (instant: number): PlainDate => dateOf(wallTimeAt(instant, timeZone))
  return {
    first: dayAt(Math.min(...groups.map(({ first }) => first))),
    last: dayAt(Math.max(...groups.map(({ last }) => last))),
  }
}

const countedBy = <K extends 'sellerId' | 'cadenceId', C extends { readonly id: OwnedFacts[K] }>(
  choices: readonly C[],
  groups: readonly OwnedFacts[],
  key: K,
) => {
  const by = Map.groupBy(groups, (group) => group[key])
  return choices.flatMap((choice) => {
    const own = by.get(choice.id)
    return own === undefined ? [] : [{ ...choice, counts: countStrings(own) }]
  })
}

/** Strings left lying are among those that run: each is taken out there and counted as what it is. */
const leavingLying = (groups: readonly CountedGroup[], lying: readonly StringGroup[]): OwnedFacts[] => [
  ...groups.map((group) => ({ ...group, leftLying: false })),
  ...lying.map((string) => ({ ...string, leftLying: false, count: -1 })),
  ...lying.map((string) => ({ ...string, leftLying: true, count: 1 })),
]

/** Strings that run with an attempt missed longer ago than the gap between attempts, in business days of the client. */
async function leftLyingStrings(context: EngineContext, strings: StringsStarted): Promise<MissedString[]> {
  const missed = missedStrings(context.db, strings, context.now())
  const seller = me(context)
  const today = dayOf(context)
  const calendarOf = placeCalendars(context, seller)
  const untils = new Map<string, PlainDate>()
  const lying: MissedString[] = []
  for (const string of missed) {
    const { gap, country, region } = string
    const key = `${gap}/${country ?? ''}/${region ?? ''}`
    const until = untils.get(key) ?? leftLyingUntil(today, gap, await calendarOf({ country, region }))
    untils.set(key, until)
    if (dateOf(string.missedAt) <= until) lying.push(string)
  }
  return lying
}
