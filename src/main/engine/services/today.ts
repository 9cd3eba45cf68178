import type { FollowUpCard } from '../../../core/contract/follow-ups.ts'
import type { LeadRow } from '../../../core/contract/leads.ts'
import type { TodayView } from '../../../core/contract/today.ts'
import type { PlainDate } from '../../../core/time/plain-date.ts'
import { dateOf } from '../../../core/time/wall-time.ts'
import { wallTimeAt } from '../../../core/time/zone.ts'
import { countDecisions, listDecisions, listWaitingOver } from '../db/decisions.ts'
import { cardsIn, countDue, countIn, countMissed, missedCards } from '../db/follow-ups.ts'
import { countNeverPlanned, newestNeverPlanned } from '../db/lead-list.ts'
import { leadRowsByNumber } from '../db/lead-rows.ts'
import { lastStringOfLead } from '../db/strings.ts'
import { pastContacts } from '../db/touches.ts'
import type { EngineContext } from './context.ts'
import { dayBounds } from './day-bounds.ts'
import { canExtend } from './desk.ts'
import { me } from './first-start.ts'

/** How many rows each list of Today holds; the totals say how many there are. */
const shown = 50

/** The day it is where the rep works. */
export const dayOf = (context: EngineContext): PlainDate =>
  dateOf(wallTimeAt(context.now(), me(context).timeZone))

/** What there is to do on the day of the rep. */
export function todayView(context: EngineContext): TodayView {
  const { db } = context
  const now = context.now()
  const { timeZone } = me(context)
  const today = dayOf(context)
  const day = dayBounds(today, timeZone)
  const planned = cardsIn(db, { ...day, status: 'planned', limit: 500 })
  const decisions = listDecisions(db, today, shown).map((decision) => ({
    ...decision,
    canExtend: mayExtend(db, decision.lead),
  }))
  const next = cardsIn(db, { from: now, to: Number.MAX_SAFE_INTEGER, status: 'planned', limit: 1 })[0]
  return {
    today,
    timeZone,
    due: planned.filter((card) => endOf(card) > now),
    missed: missedCards(db, { now, today }, shown),
    missedTotal: countMissed(db, { now, today }),
    done: cardsIn(db, { ...day, status: 'done', newestFirst: true, limit: shown }),
    doneTotal: countIn(db, { ...day, status: 'done' }),
    decisions,
    noNextStep: noNextStep(db),
    waitingOver: listWaitingOver(db, today, shown),
    ...(next === undefined ? {} : { next }),
  }
}

/** The figures beside Today in the navigation. */
export function todayCounts(context: EngineContext) {
  const { db } = context
  const now = context.now()
  const { timeZone } = me(context)
  const today = dayOf(context)
  const { from, to } = dayBounds(today, timeZone)
  return {
    due: countDue(db, { from, to, now }),
    missed: countMissed(db, { now, today }),
    undecided: countDecisions(db, today),
  }
}

/** Leads that were never planned; those whose string is over are asked about in their own list. */
const noNextStep = (db: EngineContext['db']): TodayView['noNextStep'] => ({
  total: countNeverPlanned(db),
  leads: leadRowsByNumber(db, newestNeverPlanned(db, 8)),
})

function mayExtend(db: EngineContext['db'], lead: LeadRow): boolean {
  return canExtend({ lead, string: lastStringOfLead(db, lead.id), contacts: pastContacts(db, lead.id) })
}

const endOf = (card: FollowUpCard): number => card.startsAtUtc + card.lengthMinutes * 60_000
