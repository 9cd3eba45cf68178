import { z } from 'zod'
import { sellerId } from '../ids.ts'
import { languageChoice } from '../language.ts'
import { plainDate } from '../time/plain-date.ts'
import { timeOfDay } from '../time/wall-time.ts'
import { command, question } from './call.ts'
import { nothing } from './fields.ts'
import { sellerView } from './parties.ts'

const statusView = z.object({
  version: z.string(),
  dataFolder: z.string(),
  me: sellerView,
  /** The day it is where the rep works, by the engine's clock. */
  day: plainDate,
  leads: z.int(),
  today: z.object({ due: z.int(), missed: z.int(), undecided: z.int() }),
  firstCallAt: timeOfDay,
  language: languageChoice,
})

export const appRequests = {
  'app.status': question(nothing, statusView),
  /** The instant by the engine's clock, in ms: apart from the status, which need not change every minute. */
  'app.clock': question(nothing, z.object({ now: z.int() })),
  'settings.save': command(
    z.object({
      me: sellerView
        .omit({ id: true })
        .extend({ country: z.string().nullable(), region: z.string().nullable() })
        .partial()
        .optional(),
      firstCallAt: timeOfDay.optional(),
      language: languageChoice.optional(),
    }),
    z.object({ id: sellerId }),
  ),
} as const

export type StatusView = z.infer<typeof statusView>
