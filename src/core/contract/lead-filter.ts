import { z } from 'zod'
import { productId, sellerId, stageId } from '../ids.ts'
import { leadState } from '../lead/lead-state.ts'
import { shortText } from './fields.ts'

/** One of several, or none at all: `null` stands for leads that have no such thing. */
const anyOf = <T extends z.ZodType>(value: T) => z.array(value.nullable()).min(1).max(300)

const cents = z.int().min(0)
const days = z.int().min(0).max(36_500)

/** By the day of the last contact: further back than so many days, not so far, or none yet. */
export const lastContactFilter = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('never') }),
  z.object({ kind: z.literal('before'), days }),
  z.object({ kind: z.literal('within'), days }),
])

export const nextStepFilters = ['overdue', 'today', 'week', 'none'] as const

/**
 * Which leads are meant: each part narrows down, and within a part any value is enough. Days are counted when it
 * is asked, and `me` is whoever works here, so that a saved filter means the same tomorrow.
 */
export const leadFilter = z.object({
  states: z.array(leadState).min(1).optional(),
  stages: anyOf(stageId).optional(),
  sellers: z
    .array(z.union([z.literal('me'), sellerId]))
    .min(1)
    .max(300)
    .optional(),
  products: anyOf(productId).optional(),
  /** ISO 3166 where known, else as written. */
  countries: anyOf(shortText).optional(),
  sources: anyOf(shortText).optional(),
  /** In hundredths, both ends included. */
  value: z.object({ min: cents.optional(), max: cents.optional() }).optional(),
  nextStep: z.array(z.enum(nextStepFilters)).min(1).optional(),
  lastContact: lastContactFilter.optional(),
  withoutPerson: z.literal(true).optional(),
})

export type LeadFilter = Readonly<z.output<typeof leadFilter>>
export type NextStepFilter = (typeof nextStepFilters)[number]
export type LastContactFilter = z.output<typeof lastContactFilter>
