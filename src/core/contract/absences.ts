import { z } from 'zod'
import { absenceId } from '../ids.ts'
import { plainDate } from '../time/plain-date.ts'

export const absenceView = z.object({
  id: absenceId,
  firstDay: plainDate,
  /** Included. */
  lastDay: plainDate,
  name: z.string().optional(),
})

export type AbsenceView = z.infer<typeof absenceView>
