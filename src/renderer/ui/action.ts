import type { KeyMap } from './use-keys.ts'

/** Something that can be done with what is open or selected: in place, by its key, and by name in the palette. */
export interface Action {
  readonly id: string
  readonly label: string
  readonly keys: string
  run(): void
  /** The same with details asked first. */
  readonly withShift?: () => void
  /** The one that is done most often. */
  readonly isStrong?: boolean
}

/** The keys of actions. */
export const keysOf = (actions: readonly Action[]): KeyMap =>
  Object.fromEntries(
    actions.flatMap(({ keys, run, withShift }) => [
      [keys, run],
      ...(withShift === undefined ? [] : [[`shift+${keys}`, withShift] as const]),
    ]),
  )

/** The actions with these ids, in the order of the ids. */
export const pick = (actions: readonly Action[], ...ids: readonly string[]): readonly Action[] =>
  ids.flatMap((id) => actions.filter((action) => action.id === id))
