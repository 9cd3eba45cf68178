import { problem } from '../../../core/problem.ts'
import { failure, type Result } from '../../../core/result.ts'
import type { Summary } from '../../../core/summary.ts'
import { type Asked, type EngineContext, record } from './context.ts'

/** Times that it is planned anew because another program wrote meanwhile, before that is said. */
const patience = 3

interface Planned<P, T> {
  /** Reads only, and may wait for what it needs. */
  readonly plan: () => Promise<P>
  readonly summary: (plan: P) => Summary
  readonly work: (plan: P) => Result<T>
}

/**
 * Plans first and then writes what was planned as one recorded command: whoever else writes waits only for the
 * writing. Errors: database-busy.
 */
export async function recordPlanned<I, P, T>(
  context: EngineContext,
  asked: Asked<I>,
  { plan, summary, work }: Planned<P, T>,
): Promise<Result<T>> {
  // Counts what other connections have written.
  const version = () => context.db.pragma('data_version', { simple: true })
  const overtaken = failure(problem('database-busy'))
  for (let attempt = 1; attempt <= patience; attempt += 1) {
    const before = version()
    const planned = await plan()
    const result = record(context, asked, {
      summary: summary(planned),
      work: () => (version() === before ? work(planned) : overtaken),
    })
    if (result !== overtaken) return result
  }
  return overtaken
}
