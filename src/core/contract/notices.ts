import { z } from 'zod'
import { accountId } from '../ids.ts'
import { importProgress } from '../transfer/import-schemas.ts'

/** What the engine tells the window unasked. The window then asks again; it keeps no second truth. */
export const notices = {
  /** Something in the database changed, by whomever: window, command line, import, calendar. */
  dataChanged: z.object({}),
  calendarFileWritten: z.object({}),
  importProgress,
  /** A run of a connected calendar is so far; when it is over, `accounts.list` says how it went. */
  syncProgress: z.object({ accountId, done: z.int().min(0), total: z.int().min(0) }),
  /** A command that takes long is so far; the last one says that all is done but the saving. */
  commandProgress: z.object({ command: z.string(), done: z.int().min(0), total: z.int().min(0) }),
} as const

export type NoticeName = keyof typeof notices
export type NoticeData<N extends NoticeName> = z.output<(typeof notices)[N]>
