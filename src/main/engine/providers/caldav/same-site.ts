/**
 * Whether the password may go to `url` because the server at `from` says so: to itself, and by https to a host of the
 * same site, as iCloud has one for each part of its users.
 */
export function isTrusted(url: string, from: string): boolean {
  const [target, known] = [new URL(url), new URL(from)]
  if (target.origin === known.origin) return true
  if (target.protocol !== 'https:') return false
  return target.hostname === known.hostname || isSibling(target.hostname, known.hostname)
}

function isSibling(target: string, known: string): boolean {
  const site = siteOf(known)
  return site !== undefined && (target === site || target.endsWith(`.${site}`))
}

/** The last two labels, or three under a suffix such as co.uk. An address of numbers has no site. */
function siteOf(host: string): string | undefined {
  const labels = host.split('.')
  if (labels.length < 2 || /^[\d.]+$|:/.test(host)) return undefined
  const [second = '', top = ''] = labels.slice(-2)
  const count = top.length === 2 && second.length <= 3 ? 3 : 2
  return labels.length < count ? undefined : labels.slice(-count).join('.')
}
