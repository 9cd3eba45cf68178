import { join } from 'node:path'
import type { CalendarView, CheckedInput } from '../../../core/contract/requests.ts'
import type { Problem } from '../../../core/problem.ts'
import { type Result, success } from '../../../core/result.ts'
import { countPlanned } from '../db/follow-ups.ts'
import { readSetting, writeSetting } from '../db/settings.ts'
import { createCalendarFile } from '../providers/calendar-file/calendar-file.ts'
import { refreshCalendarFile } from '../providers/calendar-file/refresh.ts'
import {
  createToken,
  type Subscription,
  startSubscription,
} from '../providers/calendar-file/subscription-server.ts'
import { type Asked, type EngineContext, record } from './context.ts'

export interface CalendarOptions {
  readonly databaseFile: string
  readonly dataFolder: string
  /** Without it the file is written in this thread, when `flush` is called. */
  readonly workerFile: string | undefined
  readonly onWritten: () => void
}

/** The embedded calendar: a file that is always up to date, and an address on this machine to subscribe to. */
export interface CalendarService {
  view(): CalendarView
  set(asked: Asked<CheckedInput<'calendar.set'>>): Promise<Result<CalendarView>>
  /** The data changed: the file follows soon. */
  changed(): void
  flush(): Promise<Result<unknown>>
  close(): Promise<void>
}
