import { type Texts, textsIn } from '../../texts.ts'
import { languageOf } from '../db/language.ts'
import type { EngineContext } from './context.ts'

/** The texts that a service writes into the data, in the language of the rep. */
export const textsOf = ({ db }: EngineContext): Texts => textsIn(languageOf(db))
