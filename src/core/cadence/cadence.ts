import { z } from 'zod'
import { channel } from '../followup/channel.ts'

/** One attempt of a cadence. The gap counts from the attempt before; that of the first attempt is not used. */
export const cadenceStep = z
  .object({
    gapBusinessDays: z.int().min(0).max(260),
    channel,
    purpose: z.string().trim().min(1).max(200),
    lengthMinutes: z.int().min(1).max(1440),
    reminderMinutes: z.int().min(0).max(40_320),
  })
  .readonly()
export type CadenceStep = z.infer<typeof cadenceStep>

/** The template from which a string is planned. */
export interface Cadence {
  readonly key: string
  readonly name: string
  readonly steps: readonly CadenceStep[]
}

const shortCall = (gapBusinessDays: number, purpose: string): CadenceStep => ({
  gapBusinessDays,
  channel: 'phone',
  purpose,
  lengthMinutes: 15,
  reminderMinutes: 10,
})

/**
 * The default: four attempts, three business days apart. Fewer give up before most people can be reached,
 * closer ones annoy. Each brings something new, because a call that only asks “did you forget me” is a sin.
 */
export const ruleOfFour: Cadence = {
  key: 'rule-of-four',
  name: 'Rule of four',
  steps: [
    shortCall(0, 'Learn what they need and who decides'),
    shortCall(3, 'Show how a similar client solved it'),
    shortCall(3, 'Offer one idea made for them'),
    shortCall(3, 'Agree on the next step, or on none'),
  ],
}
