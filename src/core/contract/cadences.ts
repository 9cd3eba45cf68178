import { z } from 'zod'
import { cadenceKind, cadenceStep } from '../cadence/cadence.ts'
import { cadenceId } from '../ids.ts'
import { question } from './call.ts'
import { nothing } from './fields.ts'

export const cadenceView = z.object({
  id: cadenceId,
  key: z.string(),
  name: z.string(),
  kind: cadenceKind,
  leastGapBusinessDays: z.int(),
  /** Strings are cut so many days after their start. */
  maxDays: z.int().optional(),
  isBuiltIn: z.boolean(),
  steps: z.array(cadenceStep),
})

export const cadenceRequests = {
  /** Those that can be chosen, the default first; archived ones are left out. */
  'cadences.list': question(nothing, z.array(cadenceView)),
} as const

export type CadenceView = z.infer<typeof cadenceView>
