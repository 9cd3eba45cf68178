import { millisecondsInMinute } from 'date-fns/constants'
import { z } from 'zod'
import { type PlainDate, plainDate } from './plain-date.ts'

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

export const dateOf = (wall: WallTime): PlainDate => wall.slice(0, 10) as PlainDate

export const timeOf = (wall: WallTime): TimeOfDay => wall.slice(11) as TimeOfDay

export const wallTimeOn = (date: PlainDate, time: TimeOfDay): WallTime => `${date}T${time}` as WallTime

/** What a clock without a zone shows `minutes` later (earlier if negative); changes of clocks play no part. */
export const addMinutes = (wall: WallTime, minutes: number): WallTime =>
  wallTimeOfUtc(utcOfWallTime(wall) + minutes * millisecondsInMinute)

/** Minutes since midnight, 0 to 1439. */
export const minuteOfDay = (time: TimeOfDay): number =>
  Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

/** The time of day `minute` minutes after midnight, for 0 to 1439. */
export const timeOfMinute = (minute: number): TimeOfDay =>
  `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}` as TimeOfDay

/** The wall time read as if it were UTC, in epoch milliseconds: a number to count with, not an instant. */
export const utcOfWallTime = (wall: WallTime): number => Date.parse(`${wall}Z`)

export const wallTimeOfUtc = (milliseconds: number): WallTime =>
  new Date(milliseconds).toISOString().slice(0, 16) as WallTime

const twoDigits = (value: number): string => String(value).padStart(2, '0')
