import classes from './key-cap.module.css'

/** A key as it stands on the keyboard. Decoration beside a control, which names its shortcut by itself. */
export function KeyCap({ keys }: { keys: string }) {
  return (
    <span className={classes.keys} aria-hidden="true">
      {keys.split('+').map((key) => (
        <kbd key={key} className={classes.cap}>
          {capOf(key)}
        </kbd>
      ))}
    </span>
  )
}

const isMac = (): boolean => window.relance.platform === 'darwin'

function capOf(key: string): string {
  if (key === 'mod') return isMac() ? '⌘' : 'Ctrl'
  if (key === 'shift') return '⇧'
  const named: Record<string, string> = {
    ArrowUp: '↑',
    ArrowDown: '↓',
    ArrowLeft: '←',
    ArrowRight: '→',
    Enter: '↵',
    Escape: 'Esc',
  }
  return named[key] ?? (key.length === 1 ? key.toUpperCase() : key)
}
