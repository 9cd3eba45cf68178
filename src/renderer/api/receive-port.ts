import type { EngineClient, EnginePort } from '../../core/contract/engine-client.ts'
import { shell } from './shell.ts'

/** Takes what the preload hands over: the engine's port, or why there is none. Other windows and frames are not listened to. */
export function receivePort(engine: EngineClient): void {
  window.addEventListener('message', (event) => {
    if (event.source !== window) return
    const port = event.ports[0]
    if (event.data === 'engine-port' && port !== undefined) engine.attach(enginePort(port))
    if (event.data?.engineDown !== undefined) engine.giveUp(event.data.engineDown)
  })
  shell().connectEngine()
}

function enginePort(port: MessagePort): EnginePort {
  return {
    send: (envelope) => port.postMessage(envelope),
    listen: (onMessage, onClose) => {
      port.onmessage = (event) => onMessage(event.data)
      port.addEventListener('close', onClose)
    },
  }
}
