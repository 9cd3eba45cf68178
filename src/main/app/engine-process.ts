import { join } from 'node:path'
import { MessageChannelMain, type UtilityProcess, utilityProcess, type WebContents } from 'electron'
import type { Problem } from '../../core/problem.ts'
import type { FromEngine, ToEngine } from '../engine/process-messages.ts'

export interface EngineProcessOptions {
  readonly start: Extract<ToEngine, { kind: 'start' }>
  /** The engine cannot open its data: the user is told, and the program ends. */
  readonly onRefused: (problem: Problem) => void
  readonly onLog: (line: string) => void
}

/** After so many crashes in a row the engine is left down, and the user is told. */
const patience = 5
const calmAfterMs = 30_000

/**
 * Keeps the engine's process running. If it dies it is started again, and every window gets a new port; a window
 * sends what was not answered once more, which is safe because every request has an id.
 */
export class EngineProcess {
  readonly #options: EngineProcessOptions
  readonly #windows = new Set<WebContents>()
  #process: UtilityProcess
  #deaths = 0
  #stopping = false

  constructor(options: EngineProcessOptions) {
    this.#options = options
    this.#process = this.#spawn()
  }

  get pid(): number | undefined {
    return this.#process.pid
  }

  /** Gives a window its port to the engine, now and after every restart. */
  connect(window: WebContents): void {
    this.#windows.add(window)
    window.once('destroyed', () => this.#windows.delete(window))
    this.#sendPort(window)
  }

  /** Lets the engine finish and close its files. */
  async stop(): Promise<void> {
    this.#stopping = true
    const gone = new Promise<void>((resolve) => this.#process.once('exit', () => resolve()))
    this.#tell({ kind: 'stop' })
    await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, 5000))])
  }

  #spawn(): UtilityProcess {
    const started = Date.now()
    const child = utilityProcess.fork(join(import.meta.dirname, 'engine.cjs'), [], {
      serviceName: 'Relance engine',
      stdio: 'inherit',
    })
    child.on('message', (message: FromEngine) => this.#hear(message))
    child.once('exit', (code) => this.#restart(code, Date.now() - started))
    child.postMessage(this.#options.start)
    return child
  }

  #restart(code: number, livedMs: number): void {
    if (this.#stopping) return
    this.#deaths = livedMs > calmAfterMs ? 1 : this.#deaths + 1
    this.#options.onLog(`engine ended with code ${code}, start ${this.#deaths}`)
    if (this.#deaths > patience) return
    setTimeout(
      () => {
        this.#process = this.#spawn()
        for (const window of this.#windows) this.#sendPort(window)
      },
      50 * 4 ** (this.#deaths - 1),
    )
  }

  #hear(message: FromEngine): void {
    if (message.kind === 'refused') {
      this.#stopping = true
      this.#options.onRefused(message.problem)
    }
    if (message.kind === 'bug') this.#options.onLog(`${message.request}: ${message.stack}`)
  }

  #sendPort(window: WebContents): void {
    const { port1, port2 } = new MessageChannelMain()
    this.#tell({ kind: 'connect' }, [port1])
    window.postMessage('engine-port', null, [port2])
  }

  #tell(message: ToEngine, ports: Electron.MessagePortMain[] = []): void {
    this.#process.postMessage(message, ports)
  }
}
