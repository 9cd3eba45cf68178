import { type Waiting, writesToAsk } from '../../../core/sync/guard.ts'
import type { EventKey, RemoteProblem } from '../../../core/sync/remote-calendar.ts'
import { type Applied, apply } from './apply.ts'
import { pull } from './pull.ts'
import { countsOf, push, pushSteps } from './push.ts'
import { type Run, standingOf } from './world.ts'

/** What a run did, or would do. */
export interface RoundReport extends Applied {
  readonly created: number
  readonly updated: number
  readonly deleted: number
  readonly refused: number
  readonly waiting: Waiting | undefined
  readonly problem: RemoteProblem | undefined
}

const nothing: RoundReport = {
  moved: 0,
  outcomes: 0,
  asked: 0,
  created: 0,
  updated: 0,
  deleted: 0,
  refused: 0,
  waiting: undefined,
  problem: undefined,
}

/** How often a run looks again at what had changed between reading and writing; what is left then is for the next run. */
const mostPasses = 3

/**
 * Pull, plan, guard, commit, push. What is read is kept before anything is written, and what is written is noted before
 * it is sent, so that a run may end at any point: the next one goes on.
 */
export async function runRound(run: Run): Promise<RoundReport> {
  let report = nothing
  let suspects: ReadonlySet<EventKey> = new Set()
  for (let pass = 0; pass < mostPasses; pass += 1) {
    const pulled = await pull(run, standingOf(run), suspects)
    if (!pulled.ok) return { ...report, problem: pulled.problem }
    if (pulled.value.waiting !== undefined) return { ...report, waiting: pulled.value.waiting }
    if (run.isCancelled()) return report
    const applied = await apply(run, pulled.value)
    const pushed = await push(run, standingOf(run))
    const { problem, waiting } = pushed
    report = { ...added(report, applied, pushed), problem, waiting }
    suspects = pushed.suspects
    if (problem !== undefined || waiting !== undefined || suspects.size === 0 || run.isCancelled()) break
  }
  return report
}

/** What a run would do now, for showing it: nothing is kept and nothing sent. */
export async function tryRound(run: Run): Promise<RoundReport> {
  const standing = standingOf(run)
  const pulled = await pull(run, standing, new Set())
  if (!pulled.ok) return { ...nothing, problem: pulled.problem }
  const { steps, waiting } = pulled.value
  const taken = steps.filter((step) => step.kind === 'take')
  const counts = countsOf(pushSteps(standing))
  return {
    ...nothing,
    created: counts.creates,
    updated: counts.updates,
    deleted: counts.deletes,
    moved: taken.filter(({ time }) => time !== undefined).length,
    outcomes: taken.filter(({ byHand }) => byHand.kind === 'outcome').length,
    asked:
      steps.filter(({ kind }) => kind === 'ask').length +
      taken.filter(({ byHand }) => byHand.kind === 'unclear').length,
    waiting: waiting ?? writesToAsk(counts, run),
  }
}

type Counts = Omit<RoundReport, 'waiting' | 'problem'>

const added = (a: Counts, applied: Applied, pushed: Omit<Counts, keyof Applied>): Counts => ({
  moved: a.moved + applied.moved,
  outcomes: a.outcomes + applied.outcomes,
  asked: a.asked + applied.asked,
  created: a.created + pushed.created,
  updated: a.updated + pushed.updated,
  deleted: a.deleted + pushed.deleted,
  refused: a.refused + pushed.refused,
})
