import { z } from 'zod'
import { problemSchema } from '../problem.ts'
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
  'calendar.view': question(nothing, calendarView),
  'calendar.set': command(
    z.object({ subscription: z.boolean().optional(), discreet: z.boolean().optional() }),
    calendarView,
  ),
} as const

export type CalendarView = z.infer<typeof calendarView>
