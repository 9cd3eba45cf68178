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

/** Keys that Electron calls otherwise than a keyboard event does. */
const eventNames: Readonly<Record<string, string>> = {
  Shift: 'shift',
  Up: 'ArrowUp',
  Down: 'ArrowDown',
  Left: 'ArrowLeft',
  Right: 'ArrowRight',
}

export interface Keyboard {
  readonly isMac: boolean
  /** What a key is called in the language shown. */
  readonly keyName: (key: string) => string
}

/** A shortcut as the keyboards of this system name its keys: `Ctrl+Maj+Espace`, `⌘⇧Space`. Empty for none. */
export function shortcutText(shortcut: string | null, { isMac, keyName }: Keyboard): string {
  const names = isMac ? onMac : elsewhere
  return (shortcut ?? '')
    .split('+')
    .map((key) => names[key] ?? keyName(eventNames[key] ?? key))
    .join(isMac ? '' : '+')
}
