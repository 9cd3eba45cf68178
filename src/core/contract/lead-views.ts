import { z } from 'zod'
import { leadViewId } from '../ids.ts'
import { shownColumns } from '../lead/lead-column.ts'
import { command, question } from './call.ts'
import { nothing, shortText } from './fields.ts'
import { leadFilter } from './lead-filter.ts'
import { leadSort } from './leads.ts'

/** The views there are from the start. */
export const builtInViewKeys = [
  'all',
  'no-next-step',
  'mine-today',
  'waiting',
  'nurture',
  'going-quiet',
] as const

const listed = {
  query: z.string().max(200).optional(),
  filter: leadFilter,
  columns: shownColumns,
  sort: leadSort,
  descending: z.boolean(),
}

/** A way to look at the leads. `name` is what people called it; one without a name is called by its key. */
const leadView = z.object({
  id: leadViewId,
  key: z.enum(builtInViewKeys).optional(),
  name: z.string().optional(),
  ...listed,
})

const name = shortText.max(60)

export const leadViewRequests = {
  /** In their order. */
  'leadViews.list': question(nothing, z.array(leadView)),
  /** Stands last. */
  'leadViews.add': command(z.object({ name, ...listed }), z.object({ id: leadViewId })),
  'leadViews.edit': command(
    z
      .object({ id: leadViewId, name, ...listed, query: z.string().max(200).nullable() })
      .partial()
      .required({ id: true }),
    z.object({ id: leadViewId }),
  ),
  'leadViews.remove': command(z.object({ id: leadViewId }), z.object({ id: leadViewId })),
  /** Puts the view where the one at `position` stands, counted from 0. */
  'leadViews.move': command(
    z.object({ id: leadViewId, position: z.int().min(0) }),
    z.object({ id: leadViewId }),
  ),
} as const

export type LeadView = z.output<typeof leadView>
