import { builtInCadences, type Cadence } from '../../../core/cadence/cadence.ts'
import { wordCadence } from '../db/cadences.ts'
import { nameBuiltIn } from '../db/lists.ts'
import type { EngineContext } from './context.ts'
import { textsOf } from './texts.ts'

/**
 * Writes the names of what is built in, and nobody has edited, in the language of the rep. They are kept in it
 * rather than translated where they are shown, so that search, export and calendar read the same words.
 */
export function followLanguage(context: EngineContext): void {
  const { db } = context
  const { stage, reason } = textsOf(context).builtIn
  db.transaction(() => {
    for (const [key, name] of Object.entries(stage)) nameBuiltIn(db, 'stages', { key, name })
    for (const [key, name] of Object.entries(reason)) nameBuiltIn(db, 'reasons', { key, name })
    for (const cadence of builtInCadences) {
      const { key, name, steps } = builtInWords(context, cadence)
      wordCadence(db, key, { name, purposes: steps.map(({ purpose }) => purpose) })
    }
  })()
}

/** A built-in cadence in the language of the rep. */
export function builtInWords(context: EngineContext, cadence: Cadence): Cadence {
  const all: Readonly<Record<string, Words>> = textsOf(context).builtIn.cadence
  const words = all[cadence.key]
  if (words === undefined) return cadence
  const steps = cadence.steps.map((step, index) => ({
    ...step,
    purpose: words.purposes[index + 1] ?? step.purpose,
  }))
  return { ...cadence, name: words.name, steps }
}

interface Words {
  readonly name: string
  readonly purposes: Readonly<Record<string, string>>
}
