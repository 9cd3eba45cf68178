import { z } from 'zod'
import { followUpId, leadId } from '../ids.ts'
import { languages } from '../language.ts'
import { plainDate } from '../time/plain-date.ts'
import { wallTime } from '../time/wall-time.ts'
import { command, question } from './call.ts'
import { nothing } from './fields.ts'
import { followUpCard } from './follow-ups.ts'

export const reminderView = z.object({
  card: followUpCard,
  /** As the calendar says it: `Call Ana Núñez (2/4)`, with initials only in discreet mode. */
  title: z.string(),
  /** Purpose, last outcome, number; nothing in discreet mode. */
  briefing: z.array(z.string()),
  /** When it had to ring, or to ring again; ms since the epoch. */
  dueAt: z.int(),
  /** The system has been asked to show it, and is not asked again until it was snoozed. */
  shown: z.boolean(),
  /** Neither now nor at the appointment does the rep work. */
  outsideHours: z.boolean(),
})

/** An appointment as it is named outside of the window. */
const comingAppointment = z.object({
  followUpId,
  leadId,
  title: z.string(),
  startsAt: wallTime,
})

export const reminderRequests = {
  'reminders.due': question(
    z.object({
      /** Also count what came and went after this instant without ever being shown: the machine slept. */
      missedSince: z.int().optional(),
    }),
    z.object({ reminders: z.array(reminderView), missed: z.int() }),
  ),
  'reminders.upcoming': question(
    nothing,
    z.object({
      /** The engine's clock, which need not be that of the machine. */
      now: z.int(),
      /** The next instant at which anything that is said of reminders or appointments changes. */
      nextAt: z.int(),
      isWorkingTime: z.boolean(),
      /** The next instant at which the rep starts to work. */
      workStartsAt: z.int(),
      language: z.enum(languages),
      today: plainDate,
      due: z.int(),
      missed: z.int(),
      appointments: z.array(comingAppointment),
    }),
  ),
  'reminders.snooze': command(
    z.object({
      followUpId,
      minutes: z
        .int()
        .min(1)
        .max(7 * 24 * 60),
    }),
    z.object({ until: z.int() }),
  ),
  /** It does not come back, unless the appointment is moved. */
  'reminders.dismiss': command(z.object({ followUpId }), nothing),
  'reminders.markShown': command(z.object({ followUpIds: z.array(followUpId).min(1).max(500) }), nothing),
  'followUps.find': question(z.object({ followUpId }), followUpCard),
} as const

export type ReminderView = z.infer<typeof reminderView>
export type DueReminders = z.infer<(typeof reminderRequests)['reminders.due']['output']>
