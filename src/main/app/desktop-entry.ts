/** How the program is started: its executable, and what comes after it. */
export interface StartCommand {
  readonly executable: string
  readonly args: readonly string[]
}

/** A file by which Linux desktops start a program: at login, or for its links (Desktop Entry Specification 1.5). */
export function desktopEntry(
  command: StartCommand,
  { takesLinks = false, lines = [] }: { takesLinks?: boolean; lines?: readonly string[] } = {},
): string {
  const words = [command.executable, ...command.args].map(quoted)
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Relance',
    `Exec=${[...words, ...(takesLinks ? ['%u'] : [])].join(' ')}`,
    'Icon=relance',
    'Terminal=false',
    ...lines,
    '',
  ].join('\n')
}

/**
 * A word of an Exec line. Quoted once for the command, and each backslash again for the file; a percent sign would
 * stand for a file or an address.
 */
const quoted = (word: string): string =>
  `"${word.replace(/["`$\\]/g, '\\$&')}"`.replaceAll('\\', '\\\\').replaceAll('%', '%%')
