import type { Channel } from '../followup/channel.ts'
import type { CadenceStep } from './cadence.ts'

/** How much wider each further gap is: who has spoken to us is left more room, not less. */
const widerBy = 2

const otherChannel: Readonly<Record<Channel, Channel>> = {
  phone: 'email',
  email: 'phone',
  message: 'phone',
  video: 'email',
  visit: 'phone',
  letter: 'phone',
}

/**
 * The steps that a conversation has earned: channels vary and gaps widen. Purposes are left to the rep, who knows
 * what was said; until then each says so.
 * @param last the attempt after which they come
 */
export function extensionSteps(last: CadenceStep, attempts: number, purpose: string): readonly CadenceStep[] {
  const steps: CadenceStep[] = []
  let before = last
  for (let n = 0; n < attempts; n += 1) {
    before = {
      ...before,
      channel: otherChannel[before.channel],
      gapBusinessDays: before.gapBusinessDays + widerBy,
      purpose,
    }
    steps.push(before)
  }
  return steps
}
