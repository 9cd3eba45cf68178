import { z } from 'zod'
import { problemSchema } from '../problem.ts'
import { plainDate } from '../time/plain-date.ts'
import { command, question } from './call.ts'
import { nothing } from './fields.ts'

const calendarView = z.object({
  file: z.string(),
  appointments: z.int(),
  writtenAt: z.int().optional(),
  problem: problemSchema.optional(),
  discreet: z.boolean(),
  subscription: z.object({ on: z.boolean(), url: z.string().optional(), problem: problemSchema.optional() }),
})

export const calendarRequests = {
  /** The public holidays where the rep works, from one day to another, both included. */
  'calendar.holidays': question(
    z.object({ from: plainDate, to: plainDate }),
    z.array(z.object({ day: plainDate, name: z.string() })),
  ),
  /** The parts of a country whose public holidays differ, by name; none where they are the same everywhere. */
  'calendar.regions': question(
    z.object({ country: z.string() }),
    z.array(z.object({ code: z.string(), name: z.string() })),
  ),
  'calendar.view': question(nothing, calendarView),
  'calendar.set': command(
    z.object({ subscription: z.boolean().optional(), discreet: z.boolean().optional() }),
    calendarView,
  ),
} as const

export type CalendarView = z.infer<typeof calendarView>
