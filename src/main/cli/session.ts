import { v7 as uuid } from 'uuid'
import {
  type RequestInput,
  type RequestName,
  type RequestOutput,
  requests,
} from '../../core/contract/requests.ts'
import { problem } from '../../core/problem.ts'
import type { Result } from '../../core/result.ts'
import { dataFolder, makeFolder } from '../app/data-folder.ts'
import { createEngine, type Engine } from '../engine/create-engine.ts'
import type { Keyring } from '../engine/sync/secrets.ts'
import { factsOfEnvironment } from '../machine-facts.ts'
import { Refusal } from './terminal.ts'

export interface GlobalOptions {
  readonly data?: string
  readonly now?: string
  readonly json?: boolean
}

/** One command's conversation with the engine, in this very process. */
export interface Session {
  readonly engine: Engine
  /** Milliseconds since the epoch, as `--now` has it. */
  readonly now: () => number
  /** Throws Refusal where the engine says why not. */
  ask<N extends RequestName>(name: N, input: RequestInput<N>): Promise<RequestOutput<N>>
}

/** The program that runs: its version, and the keyring it can reach. */
interface Program {
  readonly version: string
  readonly keyring?: Keyring
}

/** Opens the data, runs `work`, and sees to it that the calendar file is up to date before it returns. */
export async function withSession(
  options: GlobalOptions,
  program: Program,
  work: (session: Session) => Promise<void>,
): Promise<void> {
  const now = clockOf(options)
  const engine = openEngine(options, { ...program, now })
  let changed = false
  try {
    await work({
      engine,
      now,
      ask: async (name, input) => {
        changed ||= requests[name].kind !== 'question'
        return expectOk(await engine.handle({ id: uuid(), name, input })) as never
      },
    })
    if (changed) expectOk(await engine.flush())
  } finally {
    await engine.close()
  }
}

const clockOf = ({ now }: GlobalOptions): (() => number) =>
  now === undefined ? Date.now : () => Date.parse(now)

function openEngine(
  { data }: GlobalOptions,
  { version, keyring, now }: Program & { now: () => number },
): Engine {
  const folder = dataFolder(data)
  ensureFolder(folder)
  return expectOk(
    createEngine({
      dataFolder: folder,
      facts: factsOfEnvironment(process.env),
      version,
      ...(keyring && { keyring }),
      now,
      onBug: (request, error) => {
        if (process.env.RELANCE_DEBUG) console.error(request, error)
      },
    }),
  )
}

function ensureFolder(folder: string): void {
  try {
    makeFolder(folder)
  } catch {
    throw new Refusal(problem('folder-read-only', { folder }))
  }
}

function expectOk<T>(result: Result<T>): T {
  if (!result.ok) throw new Refusal(result.error)
  return result.value
}
