import { z } from 'zod'
import { channel } from '../followup/channel.ts'
import { wallTime } from '../time/wall-time.ts'

export const agreementView = z.object({
  channel: channel.optional(),
  startsAt: wallTime.optional(),
  timeZone: z.string().optional(),
  note: z.string().optional(),
  agreedAt: z.int(),
})

export type AgreementView = z.infer<typeof agreementView>
