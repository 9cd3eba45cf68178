import { join } from 'node:path'
import { createEngine, type Engine } from './create-engine.ts'
import type { FromEngine, ToEngine } from './process-messages.ts'
import { type EnginePort, servePort } from './serve-port.ts'

/** The channel to main that a utility process has; named here because the engine imports nothing of Electron. */
interface ParentPort {
  on(event: 'message', listener: (event: { data: ToEngine; ports: EnginePort[] }) => void): void
  postMessage(message: FromEngine): void
}

const { parentPort } = process as unknown as { parentPort: ParentPort }
let engine: Engine | undefined

parentPort.on('message', ({ data, ports: [port] }) => {
  if (data.kind === 'start') start(data)
  if (data.kind === 'connect' && port && engine) servePort(engine, port)
  if (data.kind === 'stop') void stop()
})

function start({ dataFolder, facts, version, clockOffset }: Extract<ToEngine, { kind: 'start' }>): void {
  const opened = createEngine({
    dataFolder,
    facts,
    version,
    now: () => Date.now() + clockOffset,
    workers: {
      import: join(import.meta.dirname, 'import-worker.cjs'),
      calendarFile: join(import.meta.dirname, 'calendar-file-worker.cjs'),
    },
    onBug: (request, error) =>
      parentPort.postMessage({
        kind: 'bug',
        request,
        stack: error instanceof Error ? (error.stack ?? '') : '',
      }),
  })
  if (opened.ok) engine = opened.value
  parentPort.postMessage(opened.ok ? { kind: 'started' } : { kind: 'refused', problem: opened.error })
}

async function stop(): Promise<void> {
  await engine?.close()
  process.exit(0)
}
