import { z } from 'zod'
import { sellerId } from '../ids.ts'
import { languageChoice } from '../language.ts'
import { plainDate } from '../time/plain-date.ts'
import { timeOfDay } from '../time/wall-time.ts'
import { command, question } from './call.ts'
import { nothing } from './fields.ts'
import { sellerView } from './parties.ts'

const clientHours = z.object({ opensAt: timeOfDay, closesAt: timeOfDay })

const statusView = z.object({
  version: z.string(),
  dataFolder: z.string(),
  me: sellerView,
  /** The day it is where the rep works, by the engine's clock. */
  day: plainDate,
  leads: z.int(),
  today: z.object({ due: z.int(), missed: z.int(), undecided: z.int() }),
  firstCallAt: timeOfDay,
  /** How many first calls a day are planned when many strings start at once. */
  firstCallsPerDay: z.int(),
  /** When clients are open whose own hours are not known. */
  clientHours,
  language: languageChoice,
  /** The rep has been through the first run, or has had leads before there was one. */
  isSetUp: z.boolean(),
})

export const appRequests = {
  'app.status': question(nothing, statusView),
  /** The instant by the engine's clock, in ms: apart from the status, which need not change every minute. */
  'app.clock': question(nothing, z.object({ now: z.int() })),
  /** The first run is over, gone through or skipped: it is not shown by itself again. Nothing that undo takes back. */
  'app.finishFirstRun': command(nothing, nothing),
  'settings.save': command(
    z.object({
      me: sellerView
        .omit({ id: true })
        .extend({ country: z.string().nullable(), region: z.string().nullable() })
        .partial()
        .optional(),
      firstCallAt: timeOfDay.optional(),
      firstCallsPerDay: z.int().min(1).max(100).optional(),
      clientHours: clientHours.optional(),
      language: languageChoice.optional(),
    }),
    z.object({ id: sellerId }),
  ),
} as const

export type StatusView = z.infer<typeof statusView>
