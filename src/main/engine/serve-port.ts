import { requestEnvelope } from '../../core/contract/envelope.ts'
import type { Engine } from './create-engine.ts'

/** A window's end of the conversation, as Electron and Node both have it. */
export interface EnginePort {
  on(event: 'message', listener: (event: { data: unknown }) => void): void
  on(event: 'close', listener: () => void): void
  postMessage(message: unknown): void
  start(): void
}

/** Answers a window's requests and sends it the engine's notices, until its port closes. */
export function servePort(engine: Engine, port: EnginePort): void {
  const unsubscribe = engine.subscribe((name, data) => port.postMessage({ kind: 'notice', name, data }))
  port.on('close', unsubscribe)
  port.on('message', ({ data }) => {
    const request = requestEnvelope.safeParse(data)
    if (!request.success) return
    void engine.handle(request.data).then((result) => {
      port.postMessage({ kind: 'reply', id: request.data.id, result })
    })
  })
  port.start()
}
