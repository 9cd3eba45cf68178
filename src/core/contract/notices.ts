import { z } from 'zod'
import { importProgress } from '../transfer/import-schemas.ts'

/** What the engine tells the window unasked. The window then asks again; it keeps no second truth. */
export const notices = {
  /** Something in the database changed, by whomever: window, command line, import, calendar. */
  dataChanged: z.object({}),
  calendarFileWritten: z.object({}),
  importProgress,
} as const

export type NoticeName = keyof typeof notices
export type NoticeData<N extends NoticeName> = z.output<(typeof notices)[N]>
