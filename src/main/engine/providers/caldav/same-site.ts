import { getDomain } from 'tldts'

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
  return site !== undefined && site === siteOf(target)
}

/**
 * What belongs to one owner by the public suffix list, where those of hosters count too: the next customer of
 * duckdns.org is a stranger. An address of numbers has no site.
 */
const siteOf = (host: string): string | undefined =>
  getDomain(host, { allowPrivateDomains: true }) ?? undefined
