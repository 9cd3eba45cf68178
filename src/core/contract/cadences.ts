import { z } from 'zod'
import { channel } from '../followup/channel.ts'
import { cadenceId } from '../ids.ts'
import { question } from './call.ts'
import { nothing } from './fields.ts'

export const cadenceView = z.object({
  id: cadenceId,
  key: z.string(),
  name: z.string(),
  steps: z.array(
    z.object({
      gapBusinessDays: z.int(),
      channel,
      purpose: z.string(),
      lengthMinutes: z.int(),
      reminderMinutes: z.int(),
    }),
  ),
})

export const cadenceRequests = {
  'cadences.list': question(nothing, z.array(cadenceView)),
} as const

export type CadenceView = z.infer<typeof cadenceView>
