import { z } from 'zod'
import { absenceId, followUpId, leadId } from '../ids.ts'
import { plainDate } from '../time/plain-date.ts'
import { wallTime } from '../time/wall-time.ts'
import { command, question } from './call.ts'
import { nothing, shortText } from './fields.ts'

export const absenceView = z.object({
  id: absenceId,
  firstDay: plainDate,
  /** Included. */
  lastDay: plainDate,
  name: z.string().optional(),
})

/** A planned follow-up that stands on a day that does not count any more. */
const clashView = z.object({
  followUpId,
  leadId,
  leadTitle: z.string(),
  attempt: z.int().optional(),
  of: z.int().optional(),
  startsAt: wallTime,
  /** The client agreed to this very time: only the rep can move it. */
  isAgreed: z.boolean(),
  /** What day it is: a public holiday, an absence; absent where it is no working day. */
  dayOff: z.string().optional(),
})

/** What moving appointments off days that do not count comes to. */
const moveCounts = z.object({
  moved: z.int(),
  /** Taken out, because their strings would be over by then. */
  dropped: z.int(),
  /** Left where they are, for the rep to decide. */
  clashes: z.array(clashView),
})

export const movesView = moveCounts.extend({
  /** The first of them, in order of time. */
  moves: z.array(
    z.object({
      followUpId,
      leadId,
      leadTitle: z.string(),
      attempt: z.int().optional(),
      of: z.int().optional(),
      from: wallTime,
      /** Absent where it is taken out. */
      to: wallTime.optional(),
    }),
  ),
})

const period = z.object({ firstDay: plainDate, lastDay: plainDate })

export const absenceRequests = {
  'absences.list': question(nothing, z.array(absenceView)),
  /** What an absence would move; nothing is saved. Errors: absence-ends-early, absence-too-long. */
  'absences.propose': question(period, movesView),
  'absences.add': command(
    period.extend({ name: shortText.optional(), move: z.boolean() }),
    moveCounts.extend({ id: absenceId }),
  ),
  /** What it moved stays where it is. */
  'absences.remove': command(z.object({ id: absenceId }), z.object({ id: absenceId })),

  /** Appointments of the next days that stand on days that do not count any more. */
  'schedule.clashes': question(
    z.object({ days: z.int().min(1).max(3660).default(28) }),
    z.object({ total: z.int(), clashes: z.array(clashView) }),
  ),
  /** Where they and all later ones would go; nothing is saved. */
  'schedule.propose': question(nothing, movesView),
  'schedule.resolve': command(nothing, moveCounts),
  /** Wants appointments on their days, whether those count or not. */
  'schedule.keep': command(
    z.object({ followUpIds: z.array(followUpId).min(1).max(1000) }),
    z.object({ kept: z.int() }),
  ),
} as const

export type AbsenceView = z.infer<typeof absenceView>
export type ClashView = z.infer<typeof clashView>
export type MovesView = z.infer<typeof movesView>
