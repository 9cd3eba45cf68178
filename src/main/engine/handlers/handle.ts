import type { Database } from 'better-sqlite3'
import type { z } from 'zod'
import type { Call } from '../../../core/contract/call.ts'
import {
  type CheckedInput,
  type RequestName,
  type RequestOutput,
  requests,
} from '../../../core/contract/requests.ts'
import { problem } from '../../../core/problem.ts'
import { failure, type Result } from '../../../core/result.ts'
import { recordedResult } from '../db/history.ts'
import { storageProblem } from '../db/storage-problem.ts'
import type { Asked } from '../services/context.ts'
import type { CommandQueue } from './command-queue.ts'

export type Handler<N extends RequestName> = (
  asked: Asked<CheckedInput<N>>,
) => Result<RequestOutput<N>> | Promise<Result<RequestOutput<N>>>

/** One handler for every request of the contract: a missing one does not compile. */
export type Handlers = { readonly [N in RequestName]: Handler<N> }

export interface Handling {
  readonly handlers: Handlers
  readonly db: Database
  readonly databaseFile: string
  readonly queue: CommandQueue
  /** Called with every error that is a bug, without anything that names a client. */
  readonly onBug: (request: string, error: unknown) => void
}

/** Commands that take long and see to their own order. */
const unqueued: ReadonlySet<string> = new Set<RequestName>(['import.run'])

/** Checks a request, runs its handler, and turns whatever goes wrong into a value with a sentence. */
export async function handle(
  handling: Handling,
  { id, name, input }: { id: string; name: string; input: unknown },
): Promise<Result<unknown>> {
  if (!Object.hasOwn(requests, name)) return failure(problem('invalid-input', { detail: 'unknown request' }))
  const call: Call = requests[name as RequestName]
  const checked = call.input.safeParse(input)
  if (!checked.success) return failure(inputProblem(checked.error.issues[0]))
  const handler = handling.handlers[name as RequestName] as (
    asked: Asked<unknown>,
  ) => Promise<Result<unknown>>
  const ask = () => handler({ id, name, input: checked.data })
  const work = () => (call.kind === 'command' ? (recordedResult(handling.db, id) ?? ask()) : ask())
  try {
    return await (call.kind === 'command' && !unqueued.has(name) ? handling.queue.run(work) : work())
  } catch (error) {
    return failure(problemOf(handling, name, error))
  }
}

/** What people can get wrong in a field has a sentence of its own; the rest only a program gets wrong. */
function inputProblem(issue: z.core.$ZodIssue | undefined) {
  const field = issue?.path.map(String).join('.')
  if (issue?.code === 'too_big' && issue.origin === 'string') {
    return problem('text-too-long', { max: String(issue.maximum) }, field)
  }
  if (issue?.code === 'invalid_format' && issue.format === 'email') return problem('email-invalid', {}, field)
  const detail = [field, issue?.message].filter(Boolean).join(': ')
  return problem('invalid-input', { detail }, field || undefined)
}

function problemOf(handling: Handling, name: string, error: unknown) {
  const known = storageProblem(error, handling.databaseFile)
  if (known) return known
  handling.onBug(name, error)
  return problem('unexpected', { detail: error instanceof Error ? error.name : 'unknown error' })
}
