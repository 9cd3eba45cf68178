/** An address in one spelling, so that `%40` and `@` in a path are the same event. */
export function addressOf(href: string, base: string): string {
  const url = new URL(href, base)
  url.pathname = url.pathname.split('/').map(spelled).join('/')
  return url.href
}

export const pathOf = (address: string): string => new URL(address).pathname

export const asFolder = (address: string): string => (address.endsWith('/') ? address : `${address}/`)

/** A part of a path as people read it; undefined where a per cent sign stands alone. */
export function decoded(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment)
  } catch {
    // Some servers do not escape their names: they are left as they are.
    return undefined
  }
}

function spelled(segment: string): string {
  const name = decoded(segment)
  return name === undefined ? segment : encodeURIComponent(name)
}
