import { z } from 'zod'

/** What a list of leads can show. */
export const leadColumns = [
  'number',
  'title',
  'company',
  'person',
  'phone',
  'email',
  'country',
  'city',
  'product',
  'stage',
  'state',
  'value',
  'seller',
  'nextStep',
  'lastContact',
  'contacts',
  'source',
  'created',
] as const
export const leadColumn = z.enum(leadColumns)

/** In the order shown. A column without a width takes what there is. */
export const shownColumns = z
  .array(z.object({ column: leadColumn, width: z.int().min(48).max(800).optional() }))
  .min(1)
  .refine(
    (shown) => new Set(shown.map(({ column }) => column)).size === shown.length,
    'a column stands twice',
  )

export type LeadColumn = (typeof leadColumns)[number]
