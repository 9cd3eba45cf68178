import { failure, type Result, success } from '../../../core/result.ts'
import { apply } from './apply.ts'
import { pull } from './pull.ts'
import { push } from './push.ts'
import { sentenceOf } from './remote-problems.ts'
import { type Run, type Standing, standingOf } from './world.ts'

const mostPasses = 3

/**
 * Takes our events that lie ahead out of the calendar; what was changed there is taken over first, and what is over
 * stays. Returns how many. Errors: those of a calendar.
 */
export async function takeOut(run: Run): Promise<Result<{ removed: number }>> {
  let removed = 0
  for (let pass = 0; pass < mostPasses; pass += 1) {
    const pulled = await pull(run, standingOf(run), new Set())
    if (!pulled.ok) return failure(sentenceOf(pulled.problem))
    await apply(run, pulled.value)
    const pushed = await push(run, withoutPlanned(standingOf(run)))
    removed += pushed.deleted
    if (pushed.problem !== undefined) return failure(sentenceOf(pushed.problem))
    if (pushed.suspects.size === 0) break
  }
  return success({ removed })
}

const withoutPlanned = (standing: Standing): Standing => ({
  ...standing,
  local: new Map([...standing.local].filter(([, { status }]) => status !== 'planned')),
})
