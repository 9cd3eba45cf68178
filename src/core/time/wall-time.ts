import { z } from 'zod'
import { plainDate } from './plain-date.ts'

/** Time of day to the minute: `09:30`. */
export const timeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .brand('TimeOfDay')
export type TimeOfDay = z.infer<typeof timeOfDay>

/** What the clock on the wall shows, to the minute, without a zone: `2026-11-26T09:30`. */
export const wallTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/)
  .refine((text) => plainDate.safeParse(text.slice(0, 10)).success)
  .brand('WallTime')
export type WallTime = z.infer<typeof wallTime>
