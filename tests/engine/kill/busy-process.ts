import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type RequestName, requests } from '../../../src/core/contract/requests.ts'
import type { Result } from '../../../src/core/result.ts'
import type { Order } from './orders.ts'

/** A command that the process gave to its engine, in order; without a result it was killed before the answer. */
export interface Given {
  readonly id: string
  readonly name: RequestName
  result?: Result<unknown>
}

export interface BusyProcess {
  /** Resolves when it waits for its order. */
  readonly loaded: Promise<unknown>
  /** Lets it work, kills it after so many ms, and tells what it was asked and answered. */
  workUntilKilled(order: Order, afterMs: number): Promise<readonly Given[]>
  kill(): void
}

/** Starts a process that waits for its order. What it says goes into a file of `folder`, which survives it. */
export function startBusyProcess(folder: string): BusyProcess {
  const log = join(folder, 'log')
  const out = openSync(log, 'w')
  const child = fork(new URL('busy-engine.ts', import.meta.url), [folder], {
    execArgv: ['--disable-warning=ExperimentalWarning', '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON'],
    stdio: ['ignore', out, 'inherit', 'ipc'],
  })
  closeSync(out)
  const loaded = once(child, 'message')
  return {
    loaded,
    workUntilKilled: async (order, afterMs) => {
      await loaded
      child.send(order)
      await pause(afterMs)
      await killed(child)
      return readLog(log)
    },
    kill: () => void child.kill('SIGKILL'),
  }
}

async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) throw new Error(`The busy process ended by itself with code ${child.exitCode}`)
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

type Line =
  | { asked: string; name: RequestName }
  | { answered: string; result: Result<unknown> }
  | { bug: string; stack: string }

function readLog(log: string): readonly Given[] {
  const given = new Map<string, Given>()
  // The last line may be cut off by the kill.
  for (const text of readFileSync(log, 'utf8').split('\n').slice(0, -1)) {
    const line = JSON.parse(text) as Line
    if ('bug' in line) throw new Error(`${line.bug}: ${line.stack}`)
    if ('asked' in line) given.set(line.asked, { id: line.asked, name: line.name })
    else (given.get(line.answered) as Given).result = line.result
  }
  return [...given.values()].filter(({ name }) => requests[name].kind === 'command')
}
