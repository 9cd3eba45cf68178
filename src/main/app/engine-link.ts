import { randomUUID } from 'node:crypto'
import type { MessagePortMain } from 'electron'
import { createEngineClient, type EngineClient, type EnginePort } from '../../core/contract/engine-client.ts'
import type { EngineProcess } from './engine-process.ts'

/** Main's own conversation with the engine, in the same words as a window's, for what is shown outside of windows. */
export function linkToEngine(engine: EngineProcess): EngineClient {
  const client = createEngineClient(randomUUID)
  engine.connect(client, {
    takePort: (port) => client.attach(enginePort(port)),
    takeProblem: (problem) => client.giveUp(problem),
  })
  return client
}

const enginePort = (port: MessagePortMain): EnginePort => ({
  send: (envelope) => port.postMessage(envelope),
  listen: (onMessage, onClose) => {
    port.on('message', ({ data }) => onMessage(data))
    port.on('close', onClose)
    port.start()
  },
})
