import { z } from 'zod'
import { productId, reasonId, stageId } from '../ids.ts'
import { command, question } from './call.ts'
import { currencyCode, nothing, shortText } from './fields.ts'

const listed = {
  name: z.string(),
  isArchived: z.boolean(),
  /** How many leads, or contacts, name it: while one does it is not simply deleted. */
  uses: z.int(),
}

export const stageView = z.object({ id: stageId, ...listed })
/** Why a client refused. */
export const reasonView = z.object({ id: reasonId, ...listed })
export const productView = z.object({
  id: productId,
  ...listed,
  priceCents: z.int().optional(),
  currency: z.string().optional(),
})

/** The place in the list, from 0; beyond its end is its end. */
const place = z.int().min(0)

export const listRequests = {
  'stages.list': question(nothing, z.array(stageView)),
  /** Without an id: a new one, at the end. */
  'stages.save': command(z.object({ id: stageId.optional(), name: shortText }), z.object({ id: stageId })),
  'stages.move': command(z.object({ id: stageId, to: place }), z.object({ id: stageId })),
  'stages.archive': command(z.object({ id: stageId, archived: z.boolean() }), z.object({ id: stageId })),
  /** Deletes it, or merges it into another: its leads go to `leadsTo`, null for no stage. */
  'stages.remove': command(
    z.object({ id: stageId, leadsTo: stageId.nullable().optional() }),
    z.object({ id: stageId, leads: z.int() }),
  ),

  'reasons.list': question(nothing, z.array(reasonView)),
  'reasons.save': command(z.object({ id: reasonId.optional(), name: shortText }), z.object({ id: reasonId })),
  'reasons.move': command(z.object({ id: reasonId, to: place }), z.object({ id: reasonId })),
  'reasons.archive': command(z.object({ id: reasonId, archived: z.boolean() }), z.object({ id: reasonId })),
  'reasons.remove': command(z.object({ id: reasonId }), z.object({ id: reasonId })),

  'products.list': question(nothing, z.array(productView)),
  'products.save': command(
    z.object({
      id: productId.optional(),
      name: shortText,
      /** A price has a currency; null clears both. */
      price: z
        .object({ cents: z.int().min(0), currency: currencyCode })
        .nullable()
        .optional(),
    }),
    z.object({ id: productId }),
  ),
  'products.archive': command(
    z.object({ id: productId, archived: z.boolean() }),
    z.object({ id: productId }),
  ),
  'products.remove': command(z.object({ id: productId }), z.object({ id: productId })),
} as const

export type StageView = z.infer<typeof stageView>
export type ReasonView = z.infer<typeof reasonView>
export type ProductView = z.infer<typeof productView>
