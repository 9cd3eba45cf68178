import { nameBuiltIn } from '../db/lists.ts'
import type { EngineContext } from './context.ts'
import { textsOf } from './texts.ts'

/**
 * Writes the names of what is built in, and nobody has edited, in the language of the rep. They are kept in it
 * rather than translated where they are shown, so that search, export and calendar read the same words.
 */
export function followLanguage(context: EngineContext): void {
  const { stage, reason } = textsOf(context).builtIn
  context.db.transaction(() => {
    for (const [key, name] of Object.entries(stage)) nameBuiltIn(context.db, 'stages', { key, name })
    for (const [key, name] of Object.entries(reason)) nameBuiltIn(context.db, 'reasons', { key, name })
  })()
}
