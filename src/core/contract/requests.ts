import { z } from 'zod'
import { channel } from '../followup/channel.ts'
import { outcome } from '../followup/outcome.ts'
import { cadenceId, followUpId, leadId, sellerId } from '../ids.ts'
import { leadState } from '../lead/lead-state.ts'
import { plainDate } from '../time/plain-date.ts'
import { timeOfDay, wallTime } from '../time/wall-time.ts'
import { importOverrides, importPreview, importReport } from '../transfer/import-schemas.ts'
import { type Call, command, question } from './call.ts'
import {
  cadenceView,
  followUpCard,
  followUpView,
  leadDetail,
  leadRow,
  sellerView,
  stringProposal,
  todayView,
} from './views.ts'

const nothing = z.object({})
const shortText = z.string().trim().min(1).max(200)
const noteText = z.string().max(10_000)

const historyView = z.object({
  undo: z.object({ summary: z.string() }).optional(),
  redo: z.object({ summary: z.string() }).optional(),
})

const statusView = z.object({
  version: z.string(),
  dataFolder: z.string(),
  me: sellerView,
  /** The day it is where the rep works, by the engine's clock. */
  day: plainDate,
  leads: z.int(),
  today: z.object({ due: z.int(), missed: z.int(), undecided: z.int() }),
  firstCallAt: timeOfDay,
  language: z.enum(['system', 'en', 'fr', 'es', 'ro']),
})

const calendarView = z.object({
  file: z.string(),
  appointments: z.int(),
  writtenAt: z.int().optional(),
  problem: z.string().optional(),
  discreet: z.boolean(),
  subscription: z.object({ on: z.boolean(), url: z.string().optional(), problem: z.string().optional() }),
})

const leadQuery = z.object({
  query: z.string().max(200).optional(),
  state: z.union([leadState, z.literal('no-next-step')]).optional(),
  sort: z.enum(['title', 'next-step', 'value', 'newest']).default('title'),
  descending: z.boolean().default(false),
  offset: z.int().min(0).default(0),
  limit: z.int().min(1).max(500).default(100),
})

/** Every way to talk to the engine. The name says table and verb; input and output are checked on both sides. */
export const requests = {
  'app.status': question(nothing, statusView),
  'today.view': question(nothing, todayView),

  'leads.list': question(
    leadQuery,
    z.object({
      rows: z.array(leadRow),
      total: z.int(),
      /** There are more than `total`: the search stopped there, or an import is still being indexed. */
      capped: z.boolean(),
    }),
  ),
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
    }),
    z.object({ id: leadId }),
  ),
  'leads.decide': command(
    z.discriminatedUnion('decision', [
      z.object({ id: leadId, decision: z.literal('waiting'), until: plainDate }),
      z.object({ id: leadId, decision: z.literal('nurture'), until: plainDate }),
      z.object({ id: leadId, decision: z.enum(['dead', 'open']) }),
    ]),
    z.object({ id: leadId }),
  ),

  'cadences.list': question(nothing, z.array(cadenceView)),
  'strings.propose': question(
    z.object({ leadId, cadenceId: cadenceId.optional(), first: wallTime.optional() }),
    stringProposal,
  ),
  'strings.start': command(
    z.object({ leadId, cadenceId: cadenceId.optional(), first: wallTime.optional() }),
    z.object({ followUps: z.array(followUpView), moved: stringProposal.shape.moved }),
  ),
  /** Plans a string for every open lead without one, a few first calls a day, in free time. */
  'strings.startAll': command(
    z.object({ cadenceId: cadenceId.optional(), first: wallTime.optional() }),
    z.object({
      strings: z.int(),
      followUps: z.int(),
      firstDay: plainDate.optional(),
      lastDay: plainDate.optional(),
    }),
  ),

  'followUps.agenda': question(
    z.object({
      from: plainDate.optional(),
      to: plainDate.optional(),
      limit: z.int().min(1).max(100_000).default(1000),
    }),
    z.array(followUpCard),
  ),
  'followUps.recordOutcome': command(
    z.object({
      followUpId,
      outcome,
      note: noteText.optional(),
      /** With `agreed`: the appointment agreed on. With the others: instead of the proposed next slot. */
      next: z
        .object({ startsAt: wallTime, channel: channel.optional(), purpose: shortText.optional() })
        .optional(),
      /** With `not-now`: the day the client may be asked again. */
      until: plainDate.optional(),
    }),
    z.object({ leadId, leadState, next: followUpView.optional(), stringEnded: z.boolean() }),
  ),
  'followUps.move': command(
    z.object({ followUpId, startsAt: wallTime, lengthMinutes: z.int().min(5).max(1440).optional() }),
    followUpView,
  ),

  'history.view': question(nothing, historyView),
  'history.undo': command(nothing, z.object({ summary: z.string() })),
  'history.redo': command(nothing, z.object({ summary: z.string() })),

  'import.preview': question(
    z.object({ file: z.string().min(1), overrides: importOverrides.optional() }),
    importPreview,
  ),
  'import.run': command(
    z.object({ file: z.string().min(1), overrides: importOverrides.optional() }),
    importReport,
  ),
  'import.cancel': question(nothing, nothing),

  'calendar.view': question(nothing, calendarView),
  'calendar.set': command(
    z.object({ subscription: z.boolean().optional(), discreet: z.boolean().optional() }),
    calendarView,
  ),
  'settings.save': command(
    z.object({
      me: sellerView
        .omit({ id: true })
        .extend({ country: z.string().nullable(), region: z.string().nullable() })
        .partial()
        .optional(),
      firstCallAt: timeOfDay.optional(),
      language: z.enum(['system', 'en', 'fr', 'es', 'ro']).optional(),
    }),
    z.object({ id: sellerId }),
  ),
} as const satisfies Record<string, Call>

export type Requests = typeof requests
export type RequestName = keyof Requests
/** What a caller may leave out is optional here. */
export type RequestInput<N extends RequestName> = z.input<Requests[N]['input']>
/** The same after checking, defaults filled in. */
export type CheckedInput<N extends RequestName> = z.output<Requests[N]['input']>
export type RequestOutput<N extends RequestName> = z.output<Requests[N]['output']>

export type StatusView = z.infer<typeof statusView>
export type CalendarView = z.infer<typeof calendarView>

export type LeadQuery = z.output<typeof leadQuery>
