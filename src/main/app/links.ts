import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { app } from 'electron'
import { type Link, linkScheme, readLink } from '../../core/link.ts'
import { desktopEntry, type StartCommand } from './desktop-entry.ts'

/** The link that a start was given, if there is one. */
export const linkAmong = (args: readonly string[]): Link | undefined =>
  args.map(readLink).findLast((link) => link)

/** Hears links that macOS hands over, also those from before the program was ready. */
export function hearLinks(heard: (link: Link) => void): void {
  app.on('open-url', (event, url) => {
    event.preventDefault()
    const link = readLink(url)
    if (link !== undefined) heard(link)
  })
}

/**
 * Makes the system open `relance://` links with this program. Installed on Linux, the package has seen to it; only an
 * AppImage has to say so itself.
 */
export function takeLinks(command: StartCommand): void {
  if (process.platform === 'linux') {
    if (process.env.APPIMAGE === undefined || !writeLinkEntry(command)) return
  }
  app.setAsDefaultProtocolClient(linkScheme)
}

/** True if the entry is a new one. */
function writeLinkEntry(command: StartCommand, env: NodeJS.ProcessEnv = process.env): boolean {
  const folder = join(env.XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'applications')
  const file = join(folder, 'relance.desktop')
  const text = desktopEntry(command, {
    takesLinks: true,
    // Nobody asked for a place in the menu.
    lines: ['NoDisplay=true', `MimeType=x-scheme-handler/${linkScheme};`],
  })
  try {
    if (readIfThere(file) === text) return false
    mkdirSync(folder, { recursive: true })
    writeFileSync(file, text)
    return true
  } catch {
    return false
  }
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
