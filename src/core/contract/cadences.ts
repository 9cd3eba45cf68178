import { z } from 'zod'
import { cadenceKind, cadenceStep } from '../cadence/cadence.ts'
import { cadenceId } from '../ids.ts'
import { plainDate } from '../time/plain-date.ts'
import { command, question } from './call.ts'
import { nothing, shortText } from './fields.ts'

/** What a rep decides of a cadence. */
const cadenceFields = {
  name: shortText,
  kind: cadenceKind,
  /** Contacts closer than this need a reason. */
  leastGapBusinessDays: z.int().min(1).max(60),
  steps: z.array(cadenceStep).max(50),
}

export const cadenceView = z.object({
  id: cadenceId,
  key: z.string(),
  name: z.string(),
  kind: cadenceKind,
  leastGapBusinessDays: z.int(),
  /** Strings are cut so many days after their start. */
  maxDays: z.int().optional(),
  isBuiltIn: z.boolean(),
  /** A built-in one that the rep has changed: it no longer follows the language. */
  isEdited: z.boolean(),
  isArchived: z.boolean(),
  /** Taken where none is chosen; one of each kind. */
  isDefault: z.boolean(),
  steps: z.array(cadenceStep),
})

/** The day each attempt would be on. */
const cadencePreview = z.object({
  days: z.array(plainDate),
  /** The last day before a string of it is cut, where it is cut by time. */
  endsBy: plainDate.optional(),
})

const only = z.object({ id: cadenceId })

export const cadenceRequests = {
  /** Those that can be chosen, the default of each kind before the others; archived ones last, if wanted. */
  'cadences.list': question(z.object({ archived: z.boolean().optional() }), z.array(cadenceView)),
  /** How many strings run on each now; they go on as they were planned, whatever becomes of it. */
  'cadences.running': question(nothing, z.array(z.object({ id: cadenceId, strings: z.int() }))),
  /** When the attempts would be, begun today, with the rep's own public holidays. */
  'cadences.preview': question(
    z.object({
      kind: cadenceKind,
      gaps: z.array(z.int().min(0).max(260)).max(50),
      maxDays: z.int().min(1).max(1000).optional(),
    }),
    cadencePreview,
  ),
  /** Without an id: a new one. Strings that run are not touched. */
  'cadences.save': command(
    z.object({
      id: cadenceId.optional(),
      ...cadenceFields,
      maxDays: z.int().min(1).max(1000).nullable().optional(),
    }),
    only,
  ),
  'cadences.archive': command(z.object({ id: cadenceId, archived: z.boolean() }), only),
  /** Takes a built-in one back to what it was. */
  'cadences.reset': command(only, only),
  'cadences.setDefault': command(only, only),
} as const

export type CadenceView = z.infer<typeof cadenceView>
export type CadencePreview = z.infer<typeof cadencePreview>
