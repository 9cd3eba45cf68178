import type { z } from 'zod'
import { absenceRequests } from './absences.ts'
import { accountRequests } from './accounts.ts'
import { agreementRequests } from './agreements.ts'
import { appRequests } from './app.ts'
import { bulkRequests } from './bulk.ts'
import { busyRequests } from './busy.ts'
import { cadenceRequests } from './cadences.ts'
import { calendarRequests } from './calendar.ts'
import type { Call } from './call.ts'
import { followUpRequests } from './follow-ups.ts'
import { funnelRequests } from './funnel.ts'
import { historyRequests } from './history.ts'
import { importRequests } from './import.ts'
import { insightRequests } from './insights.ts'
import { leadViewRequests } from './lead-views.ts'
import { leadRequests } from './leads.ts'
import { listRequests } from './lists.ts'
import { peopleRequests } from './people.ts'
import { reminderRequests } from './reminders.ts'
import { slotRequests } from './slots.ts'
import { stringRequests } from './strings.ts'
import { todayRequests } from './today.ts'

/** Every way to talk to the engine. The name says table and verb; input and output are checked on both sides. */
export const requests = {
  ...followUpRequests,
  ...stringRequests,
  ...slotRequests,
  ...absenceRequests,
  ...busyRequests,
  ...cadenceRequests,
  ...leadRequests,
  ...leadViewRequests,
  ...bulkRequests,
  ...peopleRequests,
  ...listRequests,
  ...funnelRequests,
  ...todayRequests,
  ...reminderRequests,
  ...historyRequests,
  ...importRequests,
  ...calendarRequests,
  ...agreementRequests,
  ...insightRequests,
  ...accountRequests,
  ...appRequests,
} as const satisfies Record<string, Call>

export type Requests = typeof requests
export type RequestName = keyof Requests
/** What a caller may leave out is optional here. */
export type RequestInput<N extends RequestName> = z.input<Requests[N]['input']>
/** The same after checking, defaults filled in. */
export type CheckedInput<N extends RequestName> = z.output<Requests[N]['input']>
export type RequestOutput<N extends RequestName> = z.output<Requests[N]['output']>
