import { z } from 'zod'
import { channel } from '../followup/channel.ts'

/** One attempt of a cadence. The gap counts from the attempt before; in a string that of the first is not used. */
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

/**
 * `string`: attempts to reach somebody, then a decision. `nurture`: light touches, no calls, that go round until
 * a revisit date.
 */
export const cadenceKinds = ['string', 'nurture'] as const
export const cadenceKind = z.enum(cadenceKinds)
export type CadenceKind = z.infer<typeof cadenceKind>

/** The template from which a string is planned. */
export interface Cadence {
  readonly key: string
  readonly name: string
  readonly kind: CadenceKind
  /** Contacts closer than this need a reason; 2 refuses the same and the next business day. */
  readonly leastGapBusinessDays: number
  /** A string is cut so many days after its start, however many attempts are left. */
  readonly maxDays?: number | undefined
  readonly steps: readonly CadenceStep[]
}

/** A call a day is the kiss of death: the same and the consecutive business day are refused. */
export const usualLeastGap = 2

const call = (gapBusinessDays: number, purpose: string, lengthMinutes = 15): CadenceStep => ({
  gapBusinessDays,
  channel: 'phone',
  purpose,
  lengthMinutes,
  reminderMinutes: 10,
})

const lightTouch = (
  gapBusinessDays: number,
  channel: CadenceStep['channel'],
  purpose: string,
): CadenceStep => ({
  gapBusinessDays,
  channel,
  purpose,
  lengthMinutes: 15,
  reminderMinutes: 0,
})

/**
 * The default: four attempts, three business days apart. Fewer give up before most people can be reached,
 * closer ones annoy. Each brings something new, because a call that only asks “did you forget me” is a sin.
 */
export const ruleOfFour: Cadence = {
  key: 'rule-of-four',
  name: 'Rule of four',
  kind: 'string',
  leastGapBusinessDays: usualLeastGap,
  steps: [
    call(0, 'Learn what they need and who decides'),
    call(3, 'Show how a similar client solved it'),
    call(3, 'Offer one idea made for them'),
    call(3, 'Agree on the next step, or on none'),
  ],
}

/** For clients who buy often: short, and never more than one touch a week. */
const weeklyShortCall: Cadence = {
  key: 'weekly-short',
  name: 'Weekly short call',
  kind: 'string',
  leastGapBusinessDays: 5,
  maxDays: 60,
  steps: [
    call(0, 'Ask what this week brings them', 5),
    call(5, 'Tell one thing that is new', 5),
    call(5, 'Ask what is missing or late', 5),
    call(5, 'Tell what others ordered', 5),
    call(5, 'Ask whether a call a week suits them', 5),
    call(5, 'Agree how to go on', 5),
  ],
}

/** After a proposal: at the interval the client named when it was sent, else a week apart. */
const afterProposal: Cadence = {
  key: 'after-proposal',
  name: 'After a proposal',
  kind: 'string',
  leastGapBusinessDays: usualLeastGap,
  maxDays: 45,
  steps: [
    call(0, 'Go through the proposal together', 20),
    call(5, 'Answer what has come up since', 15),
    call(5, 'Hear who else decides, and what they ask', 15),
    call(5, 'Agree on yes, no, or a date', 15),
  ],
}

/** Qualified, but not ready: light touches, two months apart, no calls. */
export const nurture: Cadence = {
  key: 'nurture',
  name: 'Nurture',
  kind: 'nurture',
  leastGapBusinessDays: 20,
  steps: [
    lightTouch(40, 'email', 'Send something they can use, and ask for nothing'),
    lightTouch(40, 'message', 'Share news of their trade'),
    lightTouch(40, 'letter', 'Write by hand that they are remembered'),
  ],
}

export const builtInCadences: readonly Cadence[] = [ruleOfFour, weeklyShortCall, afterProposal, nurture]
