import { join } from 'node:path'
import {
  MessageChannelMain,
  type MessagePortMain,
  type UtilityProcess,
  utilityProcess,
  type WebContents,
} from 'electron'
import { type Problem, problem } from '../../core/problem.ts'
import type { FromEngine, ToEngine } from '../engine/process-messages.ts'
import type { Keyring } from '../engine/sync/secrets.ts'

export interface EngineProcessOptions {
  readonly start: Extract<ToEngine, { kind: 'start' }>
  readonly keyring: Keyring
  readonly onLog: (line: string) => void
}

/** Who speaks to the engine: a window, or main itself. */
export interface EngineUser {
  takePort(port: MessagePortMain): void
  /** There is no engine to wait for. */
  takeProblem(problem: Problem): void
}

/**
 * So many deaths in a row without any work or any length of life are a crash loop: the engine is left down. A death
 * now and then, however often, is none.
 */
const patience = 8
const calmAfterMs = 10_000
const longestPauseMs = 1000

/**
 * Keeps the engine's process running. If it dies it is started again, and every user gets a new port; it sends
 * what was not answered once more, which is safe because every request has an id. When there is nothing to wait for,
 * because the engine refuses its data or is in a crash loop, every user is told why and may try again.
 */
export class EngineProcess {
  readonly #options: EngineProcessOptions
  readonly #users = new Map<object, EngineUser>()
  #process: UtilityProcess
  #deaths = 0
  #down: Problem | undefined
  #running = true
  #stopping = false

  constructor(options: EngineProcessOptions) {
    this.#options = options
    this.#process = this.#spawn()
  }

  get pid(): number | undefined {
    return this.#process.pid
  }

  /** Gives a window its port to the engine, now and after every restart. */
  connectWindow(window: WebContents): void {
    if (!this.#users.has(window)) window.once('destroyed', () => this.#users.delete(window))
    this.connect(window, {
      takePort: (port) => window.postMessage('engine-port', null, [port]),
      takeProblem: (problem) => window.postMessage('engine-down', problem),
    })
  }

  /** The same for any other; `key` tells it apart, so that who connects again does not get two ports. */
  connect(key: object, user: EngineUser): void {
    this.#users.set(key, user)
    if (this.#down) user.takeProblem(this.#down)
    else this.#sendPort(user)
  }

  /** Tries once more with an engine that is down; does nothing to one that runs. */
  startAgain(): void {
    if (!this.#down || this.#stopping) return
    this.#down = undefined
    this.#deaths = 0
    this.#startProcess()
  }

  /** Lets the engine finish and close its files. */
  async stop(): Promise<void> {
    this.#stopping = true
    if (!this.#running) return
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
    child.once('exit', (code) => {
      // One that refused may end only after another was tried.
      if (child === this.#process) this.#restart(code, Date.now() - started)
    })
    child.postMessage(this.#options.start)
    this.#running = true
    return child
  }

  #restart(code: number, livedMs: number): void {
    this.#running = false
    if (this.#stopping) return
    this.#options.onLog(`engine ended with code ${code} after ${livedMs} ms`)
    if (this.#down) return
    this.#deaths = livedMs > calmAfterMs ? 1 : this.#deaths + 1
    if (this.#deaths > patience) {
      this.#giveUp(problem('engine-down'))
      return
    }
    const pauseMs = Math.min(longestPauseMs, 50 * 4 ** (this.#deaths - 1))
    setTimeout(() => this.#startProcess(), pauseMs)
  }

  #startProcess(): void {
    if (this.#stopping) return
    this.#process = this.#spawn()
    for (const user of this.#users.values()) this.#sendPort(user)
  }

  #giveUp(why: Problem): void {
    this.#down = why
    this.#options.onLog(`engine down: ${why.code}`)
    for (const user of this.#users.values()) user.takeProblem(why)
  }

  #hear(message: FromEngine): void {
    if (message.kind === 'worked') this.#deaths = 0
    if (message.kind === 'refused') {
      this.#giveUp(message.problem)
      this.#process.kill()
    }
    if (message.kind === 'keyring') void this.#askKeyring(message)
    if (message.kind === 'bug') this.#options.onLog(`${message.request}: ${message.stack}`)
  }

  async #askKeyring({ id, act, text }: Extract<FromEngine, { kind: 'keyring' }>): Promise<void> {
    this.#tell({ kind: 'keyring', id, text: await this.#options.keyring[act](text) })
  }

  #sendPort(user: EngineUser): void {
    const { port1, port2 } = new MessageChannelMain()
    this.#tell({ kind: 'connect' }, [port1])
    user.takePort(port2)
  }

  #tell(message: ToEngine, ports: Electron.MessagePortMain[] = []): void {
    this.#process.postMessage(message, ports)
  }
}
