import { z } from 'zod'
import { channel } from '../followup/channel.ts'
import { outcome } from '../followup/outcome.ts'
import { cadenceId, followUpId, leadId, productId, sellerId, stageId, touchId } from '../ids.ts'
import { leadSorts } from '../lead/lead-sort.ts'
import { leadState } from '../lead/lead-state.ts'
import { plainDate } from '../time/plain-date.ts'
import { wallTime } from '../time/wall-time.ts'
import { agreementView } from './agreements.ts'
import { command, question } from './call.ts'
import { currencyCode, noteText, shortText } from './fields.ts'
import { followUpCard } from './follow-ups.ts'
import { leadFilter } from './lead-filter.ts'
import { companyView, personView } from './parties.ts'
import { stringProposal, stringView } from './strings.ts'

export const leadSort = z.enum(leadSorts)

/** Leads found by words and by a filter, both or either. */
export const leadSelection = z.object({
  query: z.string().max(200).optional(),
  filter: leadFilter.default({}),
})

const leadQuery = leadSelection.extend({
  sort: leadSort.default('title'),
  descending: z.boolean().default(false),
  offset: z.int().min(0).default(0),
  limit: z.int().min(1).max(500).default(100),
})

export const leadRow = z.object({
  id: leadId,
  number: z.int(),
  title: z.string(),
  companyName: z.string().optional(),
  personName: z.string().optional(),
  phone: z.string().optional(),
  email: z.string().optional(),
  country: z.string().optional(),
  city: z.string().optional(),
  productId: productId.optional(),
  productName: z.string().optional(),
  sellerId,
  sellerName: z.string(),
  stageId: stageId.optional(),
  stage: z.string().optional(),
  state: leadState,
  waitingUntil: plainDate.optional(),
  valueCents: z.int().optional(),
  currency: z.string().optional(),
  nextStep: z
    .object({
      followUpId,
      startsAt: wallTime,
      timeZone: z.string(),
      startsAtUtc: z.int(),
      channel,
      attempt: z.int().optional(),
      of: z.int().optional(),
    })
    .optional(),
  lastContact: z.object({ happenedAt: wallTime, outcome }).optional(),
  /** How many contacts there have been, answered or not. */
  contacts: z.int(),
  /** The file it came from; absent for a lead added by hand. */
  source: z.string().optional(),
  createdAt: z.int(),
})

/** What a filter can choose from, each with how many leads have it. */
export const facetFields = ['states', 'stages', 'sellers', 'products', 'countries', 'sources'] as const

const facet = z.object({
  /** As it stands in the filter; null for leads that have none. */
  value: z.string().nullable(),
  /** The name, where the value is an id. */
  name: z.string().optional(),
  count: z.int(),
})

export const timelineEntry = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('touch'),
    id: touchId,
    /** The appointment it answered; absent where it was not planned. */
    followUpId: followUpId.optional(),
    at: z.int(),
    happenedAt: wallTime,
    timeZone: z.string(),
    channel,
    outcome,
    attempt: z.int().optional(),
    of: z.int().optional(),
    personName: z.string().optional(),
    note: z.string().optional(),
    /** Why they refused. */
    refusalReason: z.string().optional(),
    /** The client contacted the rep. */
    inbound: z.boolean(),
    /** Why it stood close to another contact. */
    spacingReason: z.string().optional(),
  }),
  z.object({ kind: z.literal('agreed'), at: z.int(), agreement: agreementView }),
  z.object({
    kind: z.literal('decided'),
    at: z.int(),
    decision: z.enum(['waiting', 'nurture', 'dead', 'reopen']),
    until: plainDate.optional(),
  }),
  z.object({ kind: z.literal('string-extended'), at: z.int(), cadenceName: z.string(), of: z.int() }),
  z.object({ kind: z.literal('string-started'), at: z.int(), cadenceName: z.string(), of: z.int() }),
  z.object({
    kind: z.literal('string-ended'),
    at: z.int(),
    cadenceName: z.string(),
    reason: z.enum(['attempts', 'elapsed', 'outcome', 'stopped']),
  }),
  z.object({ kind: z.literal('created'), at: z.int(), source: z.string().optional() }),
])

export const leadDetail = z.object({
  lead: leadRow.extend({ note: z.string().optional() }),
  company: companyView.optional(),
  people: z.array(personView),
  nextStep: followUpCard.optional(),
  strings: z.array(stringView),
  /** The agreement in force. */
  agreement: agreementView.optional(),
  /** A conversation has earned more attempts. */
  canExtend: z.boolean(),
  /** Somebody was contacted, but nobody who decides: only people at the door. */
  onlyGatekeepers: z.boolean(),
  timeline: z.array(timelineEntry),
})

export const leadRequests = {
  'leads.list': question(
    leadQuery,
    z.object({
      rows: z.array(leadRow),
      total: z.int(),
      /** There are more than `total`: the search stopped there, or an import is still being indexed. */
      capped: z.boolean(),
    }),
  ),
  /** The ids of part of a list, in its order: a range may be longer than what has been seen of it. */
  'leads.ids': question(leadQuery.extend({ limit: z.int().min(1) }), z.object({ ids: z.array(leadId) })),
  'leads.facets': question(z.object({ field: z.enum(facetFields) }), z.array(facet)),
  'leads.open': question(z.object({ id: leadId }), leadDetail),
  'leads.byNumber': question(z.object({ number: z.int().positive() }), leadDetail),
  'leads.add': command(
    z.object({
      title: shortText.optional(),
      company: shortText.optional(),
      person: shortText.optional(),
      phone: shortText.optional(),
      email: z.email().optional(),
      country: shortText.optional(),
      note: noteText.optional(),
    }),
    z.object({ id: leadId }),
  ),
  'leads.edit': command(
    z.object({
      id: leadId,
      title: shortText.optional(),
      note: noteText.nullable().optional(),
      stage: shortText.nullable().optional(),
      valueCents: z.int().min(0).nullable().optional(),
      country: shortText.nullable().optional(),
      sellerId: sellerId.optional(),
      productId: productId.nullable().optional(),
      currency: currencyCode.nullable().optional(),
      source: shortText.nullable().optional(),
    }),
    z.object({ id: leadId }),
  ),
  /** The light touches that nurture until a date would bring; nothing is saved. */
  'leads.proposeNurture': question(
    z.object({ id: leadId, until: plainDate, cadenceId: cadenceId.optional() }),
    stringProposal,
  ),
  'leads.decide': command(
    z.discriminatedUnion('decision', [
      z.object({ id: leadId, decision: z.literal('waiting'), until: plainDate }),
      /** Light touches until then, without calls. */
      z.object({
        id: leadId,
        decision: z.literal('nurture'),
        until: plainDate,
        cadenceId: cadenceId.optional(),
      }),
      z.object({ id: leadId, decision: z.enum(['dead', 'reopen']) }),
    ]),
    z.object({ id: leadId }),
  ),
} as const

export type LeadRow = z.infer<typeof leadRow>
export type TimelineEntry = z.infer<typeof timelineEntry>
export type LeadDetail = z.infer<typeof leadDetail>
export type LeadQuery = z.output<typeof leadQuery>
export type LeadSelection = z.output<typeof leadSelection>
export type FacetField = (typeof facetFields)[number]
export type Facet = z.output<typeof facet>
