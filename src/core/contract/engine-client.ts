import type { Problem } from '../problem.ts'
import type { Result } from '../result.ts'
import type { EngineMessage, RequestEnvelope } from './envelope.ts'
import type { NoticeData, NoticeName } from './notices.ts'
import type { RequestInput, RequestName, RequestOutput } from './requests.ts'

export type ConnectionState = 'connecting' | 'connected' | 'reconnecting' | 'down'

/** The asking end of a conversation with the engine: windows and main hold different ones. */
export interface EnginePort {
  send(envelope: RequestEnvelope): void
  /** Called once, with who hears what comes and who is told of the end. */
  listen(onMessage: (message: EngineMessage) => void, onClose: () => void): void
}

export interface EngineClient {
  /** Resolves when the engine has answered, however often it restarts in between. */
  request<N extends RequestName>(name: N, input: RequestInput<N>): Promise<Result<RequestOutput<N>>>
  /** Takes a new port, and sends again what is unanswered. */
  attach(port: EnginePort): void
  /** There is no engine to wait for: whatever is asked, before and from now on, is answered with why. */
  giveUp(why: Problem): void
  onNotice<N extends NoticeName>(name: N, listener: (data: NoticeData<N>) => void): () => void
  onState(listener: () => void): () => void
  readonly state: ConnectionState
  /** Why the engine is down, while it is. */
  readonly problem: Problem | undefined
}

/**
 * Speaks to the engine through whichever port is current. The id of a request is the id of its command, so what
 * is sent again after a restart is answered again but not done again.
 */
export function createEngineClient(newId: () => string): EngineClient {
  const pending = new Map<string, { envelope: RequestEnvelope; settle: (result: Result<unknown>) => void }>()
  const noticeListeners = new Map<string, Set<(data: unknown) => void>>()
  const stateListeners = new Set<() => void>()
  let port: EnginePort | undefined
  let state: ConnectionState = 'connecting'
  let problem: Problem | undefined

  const become = (next: ConnectionState): void => {
    state = next
    for (const listener of stateListeners) listener()
  }

  const receive = (message: EngineMessage): void => {
    if (message.kind === 'notice') {
      for (const listener of noticeListeners.get(message.name) ?? []) listener(message.data)
      return
    }
    const request = pending.get(message.id)
    pending.delete(message.id)
    request?.settle(message.result)
  }

  return {
    get state() {
      return state
    },
    get problem() {
      return problem
    },
    request: (name, input) =>
      new Promise((resolve) => {
        if (problem) return resolve({ ok: false, error: problem })
        const envelope: RequestEnvelope = { id: newId(), name, input }
        pending.set(envelope.id, { envelope, settle: resolve as (result: Result<unknown>) => void })
        port?.send(envelope)
      }),
    attach(next) {
      problem = undefined
      port = next
      next.listen(
        (message) => {
          if (port === next) receive(message)
        },
        () => {
          if (port === next && problem === undefined) become('reconnecting')
        },
      )
      for (const { envelope } of pending.values()) next.send(envelope)
      become('connected')
    },
    giveUp(why) {
      problem = why
      const unanswered = [...pending.values()]
      pending.clear()
      for (const { settle } of unanswered) settle({ ok: false, error: why })
      become('down')
    },
    onNotice(name, listener) {
      const listeners = noticeListeners.get(name) ?? new Set()
      noticeListeners.set(name, listeners)
      listeners.add(listener as (data: unknown) => void)
      return () => listeners.delete(listener as (data: unknown) => void)
    },
    onState(listener) {
      stateListeners.add(listener)
      return () => stateListeners.delete(listener)
    },
  }
}
