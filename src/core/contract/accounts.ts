import { z } from 'zod'
import { accountId, followUpId, leadId, syncQuestionId } from '../ids.ts'
import { problemSchema } from '../problem.ts'
import { summaryView } from '../summary.ts'
import { journalCode, journalFacts } from '../sync/journal.ts'
import { wallTime } from '../time/wall-time.ts'
import { command, errand, question } from './call.ts'
import { nothing, shortText } from './fields.ts'

const password = z.string().min(1).max(1000)
const calendarRef = z.string().min(1).max(2000)

/** To be kept free of follow-ups. */
const busyCalendars = z.array(calendarRef).max(200)

/** Where an account is, and who the rep is there. */
const door = z.object({ serverUrl: shortText, user: shortText, password })

const calendarChoice = z.object({
  ref: calendarRef,
  name: z.string(),
  canWrite: z.boolean(),
  isPrimary: z.boolean(),
})

/** What waits for the rep's yes: the first run, many events gone at once, or many changes of events. */
const waiting = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('first'), creates: z.int() }),
  z.object({ kind: z.literal('missing'), missing: z.int(), of: z.int() }),
  z.object({ kind: z.literal('many'), updates: z.int(), deletes: z.int() }),
])

export const accountView = z.object({
  id: accountId,
  provider: z.literal('caldav'),
  serverUrl: z.string(),
  user: z.string(),
  calendarName: z.string().optional(),
  /** `reconnect`: the password is no longer accepted, or is not known; everything waits here until it is given. */
  state: z.enum(['connected', 'paused', 'reconnect']),
  /** Whether the password outlives the program; false where the system has no keyring. */
  keepsPassword: z.boolean(),
  isRunning: z.boolean(),
  waiting: waiting.optional(),
  problem: problemSchema.optional(),
  /** Epoch milliseconds. */
  lastSuccessAt: z.int().optional(),
  /** Follow-ups that have an event in this calendar. */
  events: z.int(),
  /** Writes that wait while there is a problem. */
  unsent: z.int(),
  /** The calendars that are kept free of follow-ups. What was read of one stays when it cannot be read again. */
  busyCalendars: z.array(
    z.object({
      ref: calendarRef,
      name: z.string(),
      /** Epoch milliseconds. */
      readAt: z.int().optional(),
      problem: problemSchema.optional(),
    }),
  ),
})

/** What a run did, or would do. */
export const syncReport = z.object({
  accountId,
  user: z.string(),
  /** Requests over the network. */
  requests: z.int(),
  created: z.int(),
  updated: z.int(),
  deleted: z.int(),
  /** Follow-ups moved because their events were. */
  moved: z.int(),
  /** Outcomes written into events. */
  outcomes: z.int(),
  /** Questions that only the rep can answer, new on Today. */
  asked: z.int(),
  /** Writes that the server will not have. */
  refused: z.int(),
  /** Busy times that came or went in the calendars that are kept free. */
  busy: z.int(),
  waiting: waiting.optional(),
  problem: problemSchema.optional(),
})

const journalEntry = z.object({
  seq: z.int(),
  accountId,
  /** Epoch milliseconds. */
  at: z.int(),
  code: journalCode,
  facts: journalFacts,
  followUpId: followUpId.optional(),
  leadId: leadId.optional(),
  lead: z.string().optional(),
  /** The command behind it, where it can be taken back. */
  undo: z.object({ summary: summaryView }).optional(),
})

/** What only the rep can say: what a deletion in the calendar meant, or a text without a code. */
const syncQuestion = z.object({
  id: syncQuestionId,
  accountId,
  kind: z.enum(['deleted', 'unclear']),
  /** What the rep wrote into the event. */
  text: z.string().optional(),
  askedAt: z.int(),
  followUpId,
  leadId,
  lead: z.string(),
  startsAt: wallTime,
})

const one = z.object({ accountId })

export const accountRequests = {
  'accounts.list': question(nothing, z.array(accountView)),
  /** The calendars of an account that is not connected yet. Errors: those of a calendar (`calendar-*`). */
  'accounts.look': errand(door, z.array(calendarChoice)),
  /**
   * Connects an account, or gives the password anew to one that is known. Without a calendar one of the name Relance is
   * made, or found; without `busyCalendars` a new account keeps its main one free. Nothing is written yet: the first run
   * waits for a yes. Errors: those of a calendar.
   */
  'accounts.connect': errand(
    door.extend({
      calendar: calendarRef.optional(),
      newCalendar: shortText.optional(),
      busyCalendars: busyCalendars.optional(),
    }),
    accountView,
  ),
  /** The calendars of a connected account. Errors: account-not-found, password-unknown, those of a calendar. */
  'accounts.calendars': errand(one.extend({ password: password.optional() }), z.array(calendarChoice)),
  /**
   * Says which calendars are kept free of follow-ups, and reads those that are new. Of those that are not, the time is free
   * again. Errors: account-not-found, password-unknown, those of a calendar.
   */
  'accounts.chooseBusy': errand(
    one.extend({ calendars: busyCalendars, password: password.optional() }),
    accountView,
  ),
  /** Given anew after it was changed. Errors: account-not-found, those of a calendar. */
  'accounts.reconnect': errand(one.extend({ password }), accountView),
  /** What a run would do now; nothing is kept or sent. Errors: account-not-found, sync-running. */
  'accounts.preview': errand(one.extend({ password: password.optional() }), syncReport),
  /**
   * Runs one account, or all that are connected. `yes` lets what waits for it happen; `password` serves this run only.
   * Errors: account-not-found, sync-running.
   */
  'accounts.sync': errand(
    z.object({
      accountId: accountId.optional(),
      yes: z.boolean().default(false),
      password: password.optional(),
    }),
    z.array(syncReport),
  ),
  /** Ends a run after the request under way. */
  'accounts.cancel': errand(one, nothing),
  /** Errors: account-not-found. */
  'accounts.pause': errand(one.extend({ paused: z.boolean() }), accountView),
  /**
   * Ends the connection. With `removeEvents` our future events are taken out of the calendar first. Errors:
   * account-not-found, sync-running, those of a calendar.
   */
  'accounts.disconnect': errand(
    one.extend({ removeEvents: z.boolean(), password: password.optional() }),
    z.object({ removed: z.int() }),
  ),
  /** The newest first. */
  'journal.list': question(
    z.object({ limit: z.int().min(1).max(100_000).default(100) }),
    z.array(journalEntry),
  ),
  /** Takes back the command behind an entry. Errors: cannot-take-back, touched-since. */
  'journal.takeBack': command(z.object({ seq: z.int() }), z.object({ summary: summaryView })),
  'syncQuestions.list': question(nothing, z.array(syncQuestion)),
  /**
   * `put-back` makes the event again, where and when the follow-up is now; `leave` takes a text for read. Whatever ends
   * the follow-up answers by itself. Errors: question-not-found.
   */
  'syncQuestions.answer': errand(
    z.object({ id: syncQuestionId, answer: z.enum(['put-back', 'leave']) }),
    nothing,
  ),
} as const

export type AccountView = z.infer<typeof accountView>
export type SyncReport = z.infer<typeof syncReport>
export type JournalEntryView = z.infer<typeof journalEntry>
export type SyncQuestionView = z.infer<typeof syncQuestion>
export type CalendarChoice = z.infer<typeof calendarChoice>
