import { z } from 'zod'
import { busySourceId } from '../ids.ts'
import { plainDate } from '../time/plain-date.ts'
import { wallTime } from '../time/wall-time.ts'
import { command, question } from './call.ts'
import { nothing } from './fields.ts'

/** A calendar file from which the rep's busy time is read. */
const busySource = z.object({
  id: busySourceId,
  path: z.string(),
  /** Read again whenever it changes. */
  follows: z.boolean(),
  readAt: z.int(),
  /** Events that repeat are known until then. */
  knownUntil: z.int(),
  times: z.int(),
  /** The file is where it was; if not, what was read of it stays. */
  isThere: z.boolean(),
})

export const busyRequests = {
  'busy.view': question(nothing, z.array(busySource)),
  /** Busy time of a period by the rep's clock, in order; days included. `source` is the name of a file or a calendar. */
  'busy.between': question(
    z.object({ from: plainDate, to: plainDate }),
    z.array(
      z.object({
        source: z.string(),
        startsAt: wallTime,
        endsAt: wallTime,
        startsAtUtc: z.int(),
        endsAtUtc: z.int(),
      }),
    ),
  ),
  /** Reads a calendar file, the same again in place of what was read before. Nothing but start and end is kept. */
  'busy.importFile': command(
    z.object({ path: z.string().min(1), follow: z.boolean().default(true) }),
    z.object({ id: busySourceId, times: z.int(), leftOut: z.int() }),
  ),
  /** Reads files again; those that cannot be read keep what is known of them. Nothing that undo takes back. */
  'busy.readAgain': command(
    z.object({ ids: z.array(busySourceId).min(1).max(1000) }),
    z.object({ read: z.int(), failed: z.int() }),
  ),
  'busy.removeFile': command(z.object({ id: busySourceId }), z.object({ id: busySourceId })),
} as const

export type BusySource = z.infer<typeof busySource>
