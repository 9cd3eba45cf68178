import { fold } from './fold.ts'

interface Named {
  readonly name: string
  readonly aliases?: readonly string[]
}

/** Names that differ only in case, accents and outer blanks are one. */
const keyOf = (name: string): string => fold(name.trim())

/** The one called so, now or before it was renamed or another was merged into it. */
export function findByName<T extends Named>(list: readonly T[], name: string): T | undefined {
  const key = keyOf(name)
  return (
    list.find((one) => keyOf(one.name) === key) ??
    list.find(({ aliases }) => aliases?.some((alias) => keyOf(alias) === key))
  )
}

/** The aliases of one that takes the name `name`: what it and those merged into it were called before. */
export function aliasesAfter(before: readonly Named[], name: string): string[] {
  const all = before.flatMap((one) => [one.name, ...(one.aliases ?? [])])
  const keys = new Map(all.map((alias) => [keyOf(alias), alias]))
  keys.delete(keyOf(name))
  return [...keys.values()]
}

/** Puts the item at `from` to the place `to`, as whoever drags it expects: the others close up. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const item = list.slice(from, from + 1)
  const others = list.filter((_, index) => index !== from)
  return [...others.slice(0, to), ...item, ...others.slice(to)]
}
