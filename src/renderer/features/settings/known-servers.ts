/** Where well-known hosts serve calendars, by the name that reps know them by. Each finds the rest from here (RFC 6764). */
const knownServers: Readonly<Record<string, string>> = {
  iCloud: 'https://caldav.icloud.com',
  Fastmail: 'https://caldav.fastmail.com',
  Zoho: 'https://calendar.zoho.com',
  'Zoho (EU)': 'https://calendar.zoho.eu',
  'mailbox.org': 'https://dav.mailbox.org',
}

export const serverNames: readonly string[] = Object.keys(knownServers)

/** The address behind what was typed: a name stands for one, in any case; anything else is an address itself. */
export function addressOf(typed: string): string {
  const text = typed.trim()
  const name = serverNames.find((one) => one.toLowerCase() === text.toLowerCase())
  return (name === undefined ? undefined : knownServers[name]) ?? text
}
