/** What of a keyboard event names a key combination. */
export interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/**
 * The name of a combination: `n`, `shift+n`, `mod+shift+z`, `ArrowDown`, `?`. `mod` is Ctrl or Cmd. Shift is
 * named only with letters and named keys, because it is part of typing a sign such as `?`.
 */
export function comboOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyPress): string {
  const isSign = key.length === 1 && key.toLowerCase() === key.toUpperCase() && key !== ' '
  const parts = [
    ctrlKey || metaKey ? 'mod' : '',
    altKey ? 'alt' : '',
    shiftKey && !isSign ? 'shift' : '',
    key.length === 1 ? key.toLowerCase() : key,
  ]
  return parts.filter((part) => part !== '').join('+')
}

/** True for combinations that are typed as text: they must not act while somebody types. */
export const isTyped = (combo: string): boolean => {
  const bare = combo.replace('shift+', '')
  return bare.length === 1
}

/** In a field, undo, redo and selecting all are of the text in it; other combinations with Ctrl or Cmd act everywhere. */
export const actsWhileTyping = (combo: string): boolean =>
  combo.startsWith('mod+') && !['mod+a', 'mod+z', 'mod+shift+z', 'mod+y'].includes(combo)

/** The keys of a combination, each by itself; the plus sign is a key too. */
export const keysOfCombo = (combo: string): readonly string[] => (combo === '+' ? ['+'] : combo.split('+'))
