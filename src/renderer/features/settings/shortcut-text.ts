const onMac: Readonly<Record<string, string>> = {
  CommandOrControl: '⌘',
  Control: '⌃',
  Alt: '⌥',
  Shift: '⇧',
}

const elsewhere: Readonly<Record<string, string>> = {
  CommandOrControl: 'Ctrl',
  Control: 'Ctrl',
  Super: 'Win',
}

/** A shortcut as the keyboards of this system name its keys: `Ctrl+Shift+Space`, `⌘⇧Space`. Empty for none. */
export function shortcutText(shortcut: string | null, isMac: boolean): string {
  const names = isMac ? onMac : elsewhere
  return (shortcut ?? '')
    .split('+')
    .map((key) => names[key] ?? key)
    .join(isMac ? '' : '+')
}
