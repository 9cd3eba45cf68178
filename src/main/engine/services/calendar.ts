import type { CalendarView } from '../../../core/contract/calendar.ts'
import type { CheckedInput } from '../../../core/contract/requests.ts'
import type { Problem } from '../../../core/problem.ts'
import { type Result, success } from '../../../core/result.ts'
import { summary } from '../../../core/summary.ts'
import { countPlanned } from '../db/follow-ups.ts'
import { readSetting, writeSetting } from '../db/settings.ts'
import {
  type CalendarFile,
  type CalendarFileOptions,
  createCalendarFile,
} from '../providers/calendar-file/calendar-file.ts'
import { refreshCalendarFile } from '../providers/calendar-file/refresh.ts'
import { calendarFileIn } from '../providers/calendar-file/write-calendar-file.ts'
import { type Asked, type EngineContext, record } from './context.ts'
import { createSubscriptionSwitch } from './subscription-switch.ts'

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
  /** Resolves when the file says what the database says. Errors: folder-read-only, disk-full. */
  flush(): Promise<Result<unknown>>
  close(): Promise<void>
}

export function createCalendarService(context: EngineContext, options: CalendarOptions): CalendarService {
  const { db, now } = context
  const { dataFolder: folder } = options
  const file = calendarFileIn(folder)
  const subscription = createSubscriptionSwitch(file)
  const latest: { writtenAt?: number; problem?: Problem | undefined } = {}
  const written = (result: Result<unknown>): void => {
    latest.problem = result.ok ? undefined : result.error
    if (result.ok) latest.writtenAt = now()
    options.onWritten()
  }
  const calendarFile = openCalendarFile(context, { ...options, folder, now, onWritten: written })
  const follow = () => subscription.follow(readSetting(db, 'subscription'))
  const view = (): CalendarView => ({
    file,
    appointments: countPlanned(db),
    writtenAt: latest.writtenAt,
    problem: latest.problem,
    discreet: readSetting(db, 'discreet'),
    subscription: subscription.view(),
  })
  // The command line is gone in a moment: it serves nothing, and takes the port from no window.
  if (options.workerFile !== undefined) void follow()
  calendarFile.changed()
  return {
    view,
    set: async (asked) => {
      const { discreet, subscription: on } = asked.input
      const opened = on === true ? await subscription.open() : success(undefined)
      if (!opened.ok) return opened
      const saved = record(context, asked, {
        summary: summary('calendar-set'),
        work: () => {
          if (discreet !== undefined) writeSetting(db, 'discreet', discreet)
          if (on !== undefined) writeSetting(db, 'subscription', opened.value)
          return success({})
        },
      })
      await follow()
      return saved.ok ? success(view()) : saved
    },
    changed: () => {
      calendarFile.changed()
      if (options.workerFile !== undefined) void follow()
    },
    flush: () => calendarFile.flush(),
    close: async () => {
      await subscription.follow(undefined)
      await calendarFile.close()
    },
  }
}

type FileOptions = Omit<CalendarFileOptions, 'workerFile'> & Pick<CalendarOptions, 'workerFile'>

/** In a worker where there is one; the command line writes in its own thread, when it flushes. */
function openCalendarFile({ db }: EngineContext, options: FileOptions): CalendarFile {
  const { workerFile, folder, now } = options
  if (workerFile !== undefined) return createCalendarFile({ ...options, workerFile })
  return {
    changed: () => undefined,
    flush: async () => refreshCalendarFile(db, { folder, now: now() }),
    close: async () => undefined,
  }
}
