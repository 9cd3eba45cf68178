import { join } from 'node:path'
import { problem } from '../../core/problem.ts'
import type { Result } from '../../core/result.ts'
import { createEngine, type Engine } from './create-engine.ts'
import { linkToKeyring } from './keyring-link.ts'
import type { FromEngine, ToEngine } from './process-messages.ts'
import { type EnginePort, servePort } from './serve-port.ts'

/** The channel to main that a utility process has; named here because the engine imports nothing of Electron. */
interface ParentPort {
  on(event: 'message', listener: (event: { data: ToEngine; ports: EnginePort[] }) => void): void
  postMessage(message: FromEngine): void
}

const { parentPort } = process as unknown as { parentPort: ParentPort }
let engine: Engine | undefined
const keyring = linkToKeyring(tell)

parentPort.on('message', ({ data, ports: [port] }) => {
  if (data.kind === 'start') start(data)
  if (data.kind === 'connect' && port && engine) servePort(engine, port)
  if (data.kind === 'keyring') keyring.hear(data)
  if (data.kind === 'stop') void stop()
})

function start(message: Extract<ToEngine, { kind: 'start' }>): void {
  try {
    const opened = open(message)
    if (opened.ok) {
      engine = opened.value
      tellFirstChange(engine)
    }
    tell(opened.ok ? { kind: 'started' } : { kind: 'refused', problem: opened.error })
  } catch (error) {
    tellBug('start', error)
    tell({ kind: 'refused', problem: problem('unexpected', { detail: String(error) }) })
  }
}

function open({
  dataFolder,
  facts,
  version,
  clockOffset,
}: Extract<ToEngine, { kind: 'start' }>): Result<Engine> {
  return createEngine({
    dataFolder,
    facts,
    version,
    now: () => Date.now() + clockOffset,
    workers: {
      import: join(import.meta.dirname, 'import-worker.cjs'),
      calendarFile: join(import.meta.dirname, 'calendar-file-worker.cjs'),
      command: join(import.meta.dirname, 'command-worker.cjs'),
    },
    keyring: keyring.keyring,
    onBug: tellBug,
  })
}

function tellFirstChange(engine: Engine): void {
  const stop = engine.subscribe((name) => {
    if (name !== 'dataChanged') return
    stop()
    tell({ kind: 'worked' })
  })
}

function tellBug(request: string, error: unknown): void {
  tell({ kind: 'bug', request, stack: error instanceof Error ? (error.stack ?? '') : '' })
}

function tell(message: FromEngine): void {
  parentPort.postMessage(message)
}

async function stop(): Promise<void> {
  await engine?.close()
  process.exit(0)
}
