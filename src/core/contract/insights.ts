import { z } from 'zod'
import { cadenceId, leadId, sellerId, stringId } from '../ids.ts'
import { stringCounts } from '../insights/count-strings.ts'
import { stringMarks } from '../insights/string-facts.ts'
import { plainDate } from '../time/plain-date.ts'
import { wallTime } from '../time/wall-time.ts'
import { question } from './call.ts'
import { lastTouchView } from './follow-ups.ts'

/** Strings that started in the period (both days included), all of them where nothing is said. */
const stringFilter = z.object({
  from: plainDate.optional(),
  to: plainDate.optional(),
  sellerId: sellerId.optional(),
  cadenceId: cadenceId.optional(),
})

const sellerChoice = z.object({ id: sellerId, name: z.string() })
const cadenceChoice = z.object({ id: cadenceId, key: z.string(), name: z.string() })

export const insightRequests = {
  /** How far strings really go. */
  'insights.strings': question(
    stringFilter,
    z.object({
      /** The days on which the first and the last of them started. */
      first: plainDate.optional(),
      last: plainDate.optional(),
      all: stringCounts,
      sellers: z.array(sellerChoice.extend({ counts: stringCounts })),
      cadences: z.array(cadenceChoice.extend({ counts: stringCounts })),
      /** Who and what can be filtered by: all that ever started a string. */
      choices: z.object({ sellers: z.array(sellerChoice), cadences: z.array(cadenceChoice) }),
      /** What the sources say of reps in general, in per cent. */
      sources: z.object({ stopAfterOne: z.object({ from: z.int(), to: z.int() }) }),
    }),
  ),
  /** The leads behind a bar or a cell, those started last first. */
  'insights.stringLeads': question(
    stringFilter.extend({
      what: z.enum(stringMarks),
      attempt: z.int().min(0).max(1000).optional(),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(500).default(100),
    }),
    z.object({
      total: z.int(),
      rows: z.array(
        z.object({
          stringId,
          leadId,
          leadTitle: z.string(),
          companyName: z.string().optional(),
          personName: z.string().optional(),
          sellerName: z.string(),
          cadence: cadenceChoice,
          startedAt: wallTime,
          attemptsMade: z.int(),
          attemptsOf: z.int(),
          lastTouch: lastTouchView.optional(),
        }),
      ),
    }),
  ),
} as const

export type StringInsights = z.infer<(typeof insightRequests)['insights.strings']['output']>
export type StringFilter = z.output<typeof stringFilter>
export type StringLead = z.infer<(typeof insightRequests)['insights.stringLeads']['output']>['rows'][number]
