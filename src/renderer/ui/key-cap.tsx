import { keysOfCombo } from './combo.ts'
import classes from './key-cap.module.css'
import { isMac } from './platform.ts'
import { useKeyName } from './use-key-name.ts'

/** A key as it stands on the keyboard. Decoration beside a control, which names its shortcut by itself. */
export function KeyCap({ keys }: { keys: string }) {
  const keyName = useKeyName()
  return (
    <span className={classes.keys} aria-hidden="true">
      {keysOfCombo(keys).map((key) => (
        <kbd key={key} className={classes.cap}>
          {signs[key] ?? (key === 'mod' && isMac() ? '⌘' : keyName(key))}
        </kbd>
      ))}
    </span>
  )
}

/** Keys that a sign stands for on every keyboard. */
const signs: Readonly<Record<string, string>> = {
  shift: '⇧',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Enter: '↵',
}
