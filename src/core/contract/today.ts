import { z } from 'zod'
import { plainDate } from '../time/plain-date.ts'
import { question } from './call.ts'
import { nothing } from './fields.ts'
import { followUpCard, lastTouchView } from './follow-ups.ts'
import { leadRow } from './leads.ts'

export const todayView = z.object({
  today: plainDate,
  timeZone: z.string(),
  due: z.array(followUpCard),
  missed: z.array(followUpCard),
  missedTotal: z.int(),
  /** The last done today, newest first: what has been worked off. */
  done: z.array(followUpCard),
  doneTotal: z.int(),
  next: followUpCard.optional(),
  /** Leads whose string is over, by attempts or by time: nothing more is planned, nothing dropped, until someone decides. */
  decisions: z.array(
    z.object({
      lead: leadRow,
      /** The string that ended; absent where the rep opened the lead again. */
      string: z
        .object({
          cadenceName: z.string(),
          attempts: z.int(),
          reason: z.enum(['attempts', 'elapsed', 'outcome', 'stopped']),
        })
        .optional(),
      canExtend: z.boolean(),
      lastTouch: lastTouchView.optional(),
    }),
  ),
  noNextStep: z.object({ total: z.int(), leads: z.array(leadRow) }),
  /** Leads whose waiting date has come. */
  waitingOver: z.array(leadRow),
})

export const todayRequests = {
  'today.view': question(nothing, todayView),
} as const

export type TodayView = z.infer<typeof todayView>
