import { z } from 'zod'
import { cadenceId, leadId, productId, sellerId } from '../ids.ts'
import { leadColumn } from '../lead/lead-column.ts'
import { plainDate } from '../time/plain-date.ts'
import { command } from './call.ts'
import { shortText } from './fields.ts'
import { leadSelection, leadSort } from './leads.ts'

/** Leads one by one, or all that a list finds but for some: also those that nobody has loaded. */
export const bulkTarget = z.union([
  z.object({ ids: z.array(leadId).min(1) }),
  leadSelection.extend({ except: z.array(leadId).default([]) }),
])

/**
 * Why a lead is left as it is: it is closed, something is planned on it, it is not closed or waiting, no string runs
 * on it, or it stands as asked already.
 */
export const leftOutReasons = ['closed', 'planned', 'not-resting', 'no-string', 'same'] as const

/** The leads that a rule kept out, by rule: how many, and the first of them by name. */
const leftOut = z.object({
  reason: z.enum(leftOutReasons),
  count: z.int(),
  leads: z.array(z.object({ id: leadId, title: z.string() })),
})

const bulkResult = z.object({ done: z.int(), leftOut: z.array(leftOut) })

const changes = z
  .object({
    stage: shortText.nullable(),
    sellerId,
    productId: productId.nullable(),
    valueCents: z.int().min(0).nullable(),
    country: shortText.nullable(),
  })
  .partial()
  .refine((given) => Object.values(given).some((value) => value !== undefined), 'nothing to change')

export const bulkRequests = {
  /** Sets the same for all; null clears. */
  'leads.bulkEdit': command(z.object({ target: bulkTarget, changes }), bulkResult),
  'leads.bulkDecide': command(
    z.object({
      target: bulkTarget,
      decision: z.discriminatedUnion('decision', [
        z.object({ decision: z.literal('waiting'), until: plainDate }),
        z.object({ decision: z.literal('nurture'), until: plainDate, cadenceId: cadenceId.optional() }),
        z.object({ decision: z.enum(['dead', 'reopen']) }),
      ]),
    }),
    bulkResult,
  ),
  /** Plans a string on each, so many first calls a day from that day on, where the spacing of contacts allows it. */
  'leads.bulkPlan': command(
    z.object({
      target: bulkTarget,
      cadenceId: cadenceId.optional(),
      from: plainDate.optional(),
      perDay: z.int().min(1).max(100).optional(),
    }),
    bulkResult.extend({ firstDay: plainDate.optional(), lastDay: plainDate.optional() }),
  ),
  /** Ends the strings that run; a decision is asked for. */
  'leads.bulkStop': command(z.object({ target: bulkTarget }), bulkResult),
  /** Writes leads to a CSV file in the order of the list. Nothing of the data changes. */
  'leads.exportCsv': command(
    z.object({
      target: bulkTarget,
      file: z.string().min(1).max(4096),
      columns: z.array(z.object({ column: leadColumn, heading: z.string().max(100) })).min(1),
      sort: leadSort.default('title'),
      descending: z.boolean().default(false),
    }),
    z.object({ file: z.string(), leads: z.int() }),
  ),
} as const

export type BulkTarget = z.output<typeof bulkTarget>
export type BulkResult = z.output<typeof bulkResult>
export type LeftOutReason = (typeof leftOutReasons)[number]
