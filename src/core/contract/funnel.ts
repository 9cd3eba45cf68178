import { z } from 'zod'
import { leadId, productId, sellerId, stageId } from '../ids.ts'
import { question } from './call.ts'
import { nothing } from './fields.ts'
import { leadRow } from './leads.ts'

/** Where a lead is over with, whatever its stage. */
export const closedStates = ['won', 'refused', 'dead'] as const
export const closedState = z.enum(closedStates)

const funnelFilter = z.object({
  query: z.string().max(200).optional(),
  sellerId: sellerId.optional(),
  productId: productId.optional(),
})

/** What the leads of a column are worth together; an amount without a currency is summed by itself. */
const total = z.object({ currency: z.string().optional(), valueCents: z.int() })

/** A stage with the leads that are not closed; `null` for leads in none. */
const funnelColumn = z.object({
  stageId: stageId.nullable(),
  /** Absent where leads are in no stage. */
  name: z.string().optional(),
  isArchived: z.boolean(),
  leads: z.int(),
  totals: z.array(total),
})

const funnelView = z.object({
  columns: z.array(funnelColumn),
  closed: z.array(z.object({ state: closedState, leads: z.int() })),
  /** More leads match the words than are looked at. */
  capped: z.boolean(),
})

const place = z.union([z.object({ stageId: stageId.nullable() }), z.object({ state: closedState })])

export const funnelRequests = {
  'funnel.view': question(funnelFilter, funnelView),
  /** Leads without a next step first, then by its time; closed ones by when they were closed, the latest first. */
  'funnel.column': question(
    funnelFilter.extend({
      place,
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(200).default(50),
    }),
    z.array(leadRow),
  ),
  /** Where a lead stands on the board; absent when the filter leaves it out. */
  'funnel.find': question(
    funnelFilter.extend({ leadId }),
    z.object({ found: z.object({ place, index: z.int() }).optional() }),
  ),
  /** Sellers and products that leads have: what a board can be narrowed to. */
  'funnel.choices': question(
    nothing,
    z.object({
      sellers: z.array(z.object({ id: sellerId, name: z.string() })),
      products: z.array(z.object({ id: productId, name: z.string() })),
    }),
  ),
  /** Summed only when asked for: most boards show no more of closed leads than their number. */
  'funnel.worth': question(funnelFilter.extend({ state: closedState }), z.array(total)),
} as const

export type FunnelFilter = z.output<typeof funnelFilter>
export type FunnelPlace = z.output<typeof place>
export type FunnelView = z.output<typeof funnelView>
export type FunnelColumn = FunnelView['columns'][number]
export type FunnelTotal = z.output<typeof total>
export type ClosedState = z.infer<typeof closedState>
