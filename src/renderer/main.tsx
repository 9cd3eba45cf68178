import { createRoot } from 'react-dom/client'
import { createEngineClient } from '../core/contract/engine-client.ts'
import { resolveLanguage } from '../core/language.ts'
import { invalidateOnChange } from './api/invalidate.ts'
import { createPending } from './api/pending.ts'
import { createQueryClient } from './api/query-client.ts'
import { receivePort } from './api/receive-port.ts'
import { shell } from './api/shell.ts'
import { App } from './app/app.tsx'
import { createI18n } from './i18n/i18n.ts'
import { rememberedLanguage } from './i18n/remembered-language.ts'
import './styles/styles.css'

await start()

/** Builds the window: the engine's client, the texts, the screens. */
async function start(): Promise<void> {
  const engine = createEngineClient(() => crypto.randomUUID())
  const queries = createQueryClient()
  invalidateOnChange(engine, queries)
  receivePort(engine)
  const language = rememberedLanguage() ?? resolveLanguage('system', shell().systemLanguage)
  const i18n = await createI18n(language)
  const root = document.getElementById('root')
  if (root === null) throw new Error('The page has no root')
  createRoot(root).render(<App engine={engine} pending={createPending()} queries={queries} i18n={i18n} />)
}
