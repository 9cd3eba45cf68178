import { isConversation } from '../followup/after-outcome.ts'
import type { Outcome } from '../followup/outcome.ts'

/**
 * One letter for each outcome, the key it has on Today. What came of a string's attempts is written as one word,
 * `nnmi`: that can be grouped by the database, so that 50,000 strings are counted as a few hundred words.
 */
const letters: Readonly<Record<Outcome, string>> = {
  agreed: 'a',
  interested: 'i',
  'not-now': 'l',
  'no-answer': 'n',
  message: 'm',
  'not-decider': 'd',
  refused: 'r',
  bought: 'b',
}

const outcomeOfLetter = new Map(
  Object.entries(letters).map(([outcome, letter]) => [letter, outcome as Outcome]),
)

/** The outcomes that a word of contacts stands for, in the order they happened. Throws for an unknown letter. */
export function readContacts(word: string): Outcome[] {
  return [...word].map((letter) => {
    const outcome = outcomeOfLetter.get(letter)
    if (outcome === undefined) throw new Error(`No outcome has the letter ${letter}`)
    return outcome
  })
}

export const writeContacts = (contacts: readonly Outcome[]): string =>
  contacts.map((outcome) => letters[outcome]).join('')

export const hasConversation = (contacts: readonly Outcome[]): boolean => contacts.some(isConversation)
