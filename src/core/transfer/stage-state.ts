import { wordsOf } from '../lead/fold.ts'

export type ImportedState = 'new' | 'won' | 'dead'

/**
 * Where a lead stands by the words of its stage and status. A lost deal comes in as dead: a refusal is a thing
 * with a date and a reason, which a stage does not tell.
 */
export function stateOfStage(texts: readonly string[]): ImportedState {
  const words = texts.flatMap(wordsOf)
  if (words.some((word) => won.has(word))) return 'won'
  return words.some((word) => lost.has(word)) ? 'dead' : 'new'
}

const won: ReadonlySet<string> = new Set(
  'won closedwon gagne gagnee ganado ganada gewonnen castigat castigata vinto vinta'.split(' '),
)

const lost: ReadonlySet<string> = new Set(
  'lost closedlost perdu perdue perdido perdida verloren pierdut pierduta perso persa'.split(' '),
)
