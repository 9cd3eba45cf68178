import { fold } from '../../../core/lead/fold.ts'

/** What can be chosen for a cell; null clears it. */
export interface CellOption {
  readonly value: string | null
  readonly label: string
}

/** What a text stands for by itself: something known that it names, or something new that it would make. */
export interface Written {
  readonly named?: CellOption | undefined
  readonly fresh?: CellOption | undefined
}

interface Choices {
  readonly shown: readonly CellOption[]
  /** Which of them Enter takes; -1 for none. */
  readonly taken: number
}

/**
 * What of a list is left for a text. What it names outright is taken before what begins with it, and that before
 * what contains it; something new is offered last. A cell is cleared by no text or by all the words for it, never by
 * a part of them: `No` is Norway, not “No country”.
 */
export function choicesFor(
  options: readonly CellOption[],
  { text, begun }: { readonly text: string; readonly begun: string },
  { named, fresh }: Written,
): Choices {
  if (text === begun) return { shown: options, taken: options.findIndex(({ label }) => label === begun) }
  const key = fold(text.trim())
  if (key === '') return { shown: options, taken: options.findIndex(({ value }) => value === null) }
  const isWhole = ({ label }: CellOption): boolean => fold(label) === key
  const found = options.filter(({ label }) => fold(label).includes(key))
  const known = named && (options.find(({ value }) => value === named.value) ?? named)
  const added = [known, found.some(isWhole) ? undefined : fresh].filter((one) => one !== undefined)
  const shown = [...new Set([...found, ...added])]
  const best =
    shown.find(isWhole) ??
    known ??
    shown.find(({ value, label }) => value !== null && fold(label).startsWith(key)) ??
    shown.find(({ value }) => value !== null)
  return { shown, taken: best === undefined ? -1 : shown.indexOf(best) }
}
