import type { LeftOutReason } from '../../../core/contract/bulk.ts'
import type { CadenceView } from '../../../core/contract/cadences.ts'
import type { CheckedInput, RequestOutput } from '../../../core/contract/requests.ts'
import type { LeadId } from '../../../core/ids.ts'
import { type Result, success } from '../../../core/result.ts'
import { summary } from '../../../core/summary.ts'
import { dateOf, timeOf, wallTimeOn } from '../../../core/time/wall-time.ts'
import { wallTimeAt } from '../../../core/time/zone.ts'
import { agreementOfLead } from '../db/agreements.ts'
import { type BulkLead, endPlannedOn } from '../db/bulk-leads.ts'
import { readSetting } from '../db/settings.ts'
import { pastContacts } from '../db/touches.ts'
import { idsOf, sortTarget } from './bulk-target.ts'
import type { ClientCalendars } from './client-calendars.ts'
import type { Asked, EngineContext, TellDone } from './context.ts'
import { me } from './first-start.ts'
import { firstCallTime } from './free-time.ts'
import { planMany, type StartWish, saveMany, spanOf } from './plan-many.ts'
import { recordPlanned } from './record-planned.ts'
import { firstAllowedDay } from './spacing-guard.ts'
import { chooseCadence } from './strings.ts'

/**
 * Plans a string on many leads, a few first calls a day; none closer to an earlier contact, or earlier than the
 * client asked for, than the rules allow without a reason. Errors: cadence-not-found, nurture-needs-date.
 */
export async function bulkPlan(
  context: EngineContext,
  asked: Asked<CheckedInput<'leads.bulkPlan'>>,
  tellDone: TellDone = () => undefined,
): Promise<Result<RequestOutput<'leads.bulkPlan'>>> {
  const { target, cadenceId, from, perDay = readSetting(context.db, 'firstCallsPerDay') } = asked.input
  const chosen = chooseCadence(context, cadenceId)
  if (!chosen.ok) return chosen
  const [seller, cadence] = [me(context), chosen.value]
  const usual = firstCallTime(context, seller)
  const first = from === undefined || from < dateOf(usual) ? usual : wallTimeOn(from, timeOf(usual))
  return recordPlanned(context, asked, {
    plan: async () => {
      const { leads, leftOut } = sortTarget(context, target, refusal)
      const wishOf = wishes(context, leads, cadence)
      const request = { leads: idsOf(leads), seller, cadence, first, perDay, tellDone, wishOf }
      return { strings: await planMany(context, request), leads, leftOut }
    },
    summary: ({ strings }) => summary('bulk-planned', { count: strings.length }),
    work: ({ strings, leads, leftOut }) => {
      const nurtured = idsOf(leads.filter(({ isPlanned, hasString }) => isPlanned || hasString))
      endPlannedOn(context.db, nurtured, { reason: 'stopped', at: context.now() })
      saveMany(context, strings, { seller, cadence })
      const { firstDay, lastDay } = spanOf(strings)
      return success({ done: strings.length, leftOut, firstDay, lastDay })
    },
  })
}

/**
 * Light touches give way to a string; nothing else that is planned does. Whoever selects a whole list does not mean
 * those that were given up: such a lead is opened by a string of its own.
 */
function refusal({ state, isPlanned, hasString }: BulkLead): LeftOutReason | undefined {
  if (state === 'won' || state === 'dead') return 'closed'
  if (state === 'nurture') return undefined
  return isPlanned || hasString ? 'planned' : undefined
}

/** Most leads of a long list have no past; only those that have one are looked at one by one. */
function wishes(context: EngineContext, leads: readonly BulkLead[], cadence: CadenceView) {
  const { db } = context
  const today = dateOf(wallTimeAt(context.now(), me(context).timeZone))
  const known = new Map<LeadId, BulkLead>(leads.map((lead) => [lead.id, lead]))
  return (id: LeadId, calendars: ClientCalendars): StartWish => {
    const lead = known.get(id)
    if (lead === undefined || (!lead.hasPast && lead.waitingUntil === undefined)) return {}
    const agreement = agreementOfLead(db, id)
    const contacts = pastContacts(db, id)
    const desk = { lead, calendar: calendars.of(id), contacts, agreement, today, string: undefined }
    return { agreement, earliest: firstAllowedDay(desk, cadence.leastGapBusinessDays) }
  }
}
