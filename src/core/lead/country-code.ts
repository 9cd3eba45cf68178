import { fold } from './fold.ts'

/** The ISO 3166 code of a country as people write it: its code or its name in a few languages. */
export function countryCode(text: string): string | undefined {
  return codes.get(fold(text).trim())
}

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

const codes: ReadonlyMap<string, string> = new Map(
  ['en', 'fr', 'es', 'ro', 'de'].flatMap((language) => {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
    return letters.flatMap((first) =>
      letters.flatMap((second) => {
        const name = names.of(first + second)
        return name === undefined
          ? []
          : [[fold(name), first + second] as const, [fold(first + second), first + second] as const]
      }),
    )
  }),
)
