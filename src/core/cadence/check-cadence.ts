import type { Channel } from '../followup/channel.ts'
import { type Problem, problem } from '../problem.ts'
import type { Cadence, CadenceStep } from './cadence.ts'

/** More attempts without an answer than this help nobody. */
export const mostSteps = 12

/** Touches that ask for no answer at once; a call, a visit or a video does. */
export const isSafeInNurture = (channel: Channel): boolean =>
  channel === 'email' || channel === 'message' || channel === 'letter'

/** Everything that keeps a cadence from being used, each with the field it is about; empty when it can be. */
export function checkCadence(cadence: Omit<Cadence, 'key'>): Problem[] {
  const { steps } = cadence
  if (steps.length < 1 || steps.length > mostSteps) {
    return [problem('cadence-length', { most: String(mostSteps) }, 'steps')]
  }
  return [...steps.flatMap((step, index) => checkStep(cadence, step, index)), ...checkCut(cadence)]
}

function checkStep(cadence: Omit<Cadence, 'key'>, step: CadenceStep, index: number): Problem[] {
  const { kind, leastGapBusinessDays: least } = cadence
  const attempt = String(index + 1)
  const isCounted = index > 0 || kind === 'nurture'
  const gap = { attempt, gap: String(step.gapBusinessDays), least: String(least) }
  return [
    ...(isCounted && step.gapBusinessDays < least
      ? [problem('cadence-too-close', gap, `steps.${index}.gapBusinessDays`)]
      : []),
    ...(kind === 'nurture' && !isSafeInNurture(step.channel)
      ? [problem('cadence-calls-in-nurture', { attempt }, `steps.${index}.channel`)]
      : []),
    ...(step.purpose.trim() === ''
      ? [problem('cadence-purpose-missing', { attempt }, `steps.${index}.purpose`)]
      : []),
  ]
}

/** A business day is a day at least: what does not fit then never does. Nurture ends with its own date. */
function checkCut({ kind, maxDays, steps }: Omit<Cadence, 'key'>): Problem[] {
  const needed = steps.slice(1).reduce((sum, { gapBusinessDays }) => sum + gapBusinessDays, 0)
  if (kind === 'nurture' || maxDays === undefined || maxDays >= needed) return []
  return [problem('cadence-cut-early', { days: String(maxDays), needed: String(needed) }, 'maxDays')]
}
