/** Names of keys that a shortcut for the whole system may end with, as Electron writes them. */
const keys = /^([A-Z0-9]|F([1-9]|1\d|2[0-4])|Space|Tab|Up|Down|Left|Right|Home|End|PageUp|PageDown|Insert)$/

/** Modifiers in the order in which they are written. `CommandOrControl` is Cmd on a Mac and Ctrl elsewhere. */
const modifiers = ['CommandOrControl', 'Control', 'Alt', 'Shift', 'Super'] as const

/** Without one of these a shortcut would take a key away from everybody who types. */
const strong: ReadonlySet<string> = new Set(['CommandOrControl', 'Control', 'Alt', 'Super'])

/** Whether the text is a shortcut for the whole system: `CommandOrControl+Shift+Space`. */
export function isAccelerator(text: string): boolean {
  const parts = text.split('+')
  const key = parts.pop() ?? ''
  const known = modifiers.filter((modifier) => parts.includes(modifier))
  return keys.test(key) && known.join('+') === parts.join('+') && parts.some((part) => strong.has(part))
}

/** What of a keyboard event makes a shortcut. `code` is the key by its place: `KeyL`, `Digit1`, `Space`. */
export interface AcceleratorPress {
  readonly code: string
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/** The shortcut that was pressed; undefined while it is none yet, such as Shift alone. */
export function acceleratorOf(press: AcceleratorPress, isMac: boolean): string | undefined {
  const pressed = [
    (isMac ? press.metaKey : press.ctrlKey) && 'CommandOrControl',
    isMac && press.ctrlKey && 'Control',
    press.altKey && 'Alt',
    press.shiftKey && 'Shift',
    !isMac && press.metaKey && 'Super',
    keyOf(press),
  ]
  const text = pressed.filter((part) => part !== false).join('+')
  return isAccelerator(text) ? text : undefined
}

/** Letters as the layout writes them where it writes ours, else by their place. */
function keyOf({ code, key }: AcceleratorPress): string {
  if (/^[a-z]$/i.test(key)) return key.toUpperCase()
  const place = /^(?:Key|Digit)([A-Z0-9])$/.exec(code)?.[1]
  return place ?? code.replace(/^Arrow/, '')
}
