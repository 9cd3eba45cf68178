/** An address in one spelling, so that `%40` and `@` in a path are the same event. */
export function addressOf(href: string, base: string): string {
  const url = new URL(href, base)
  url.pathname = url.pathname.split('/').map(spelled).join('/')
  return url.href
}

export const pathOf = (address: string): string => new URL(address).pathname

export const asFolder = (address: string): string => (address.endsWith('/') ? address : `${address}/`)

function spelled(segment: string): string {
  try {
    return encodeURIComponent(decodeURIComponent(segment))
  } catch {
    // A lone per cent sign: left as the server spells it.
    return segment
  }
}
