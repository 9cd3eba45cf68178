import type { EngineClient } from './engine-client.ts'
import { shell } from './shell.ts'

/** Takes the engine's port whenever the preload hands one over. Other windows and frames are not listened to. */
export function receivePort(engine: EngineClient): void {
  window.addEventListener('message', (event) => {
    const port = event.ports[0]
    if (event.source !== window || event.data !== 'engine-port' || port === undefined) return
    engine.attach(port as never)
  })
  shell().connectEngine()
}
