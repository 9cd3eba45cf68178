import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { RequestName } from '../../core/contract/requests.ts'
import { useConnection } from '../api/engine-context.ts'
import { usePending } from '../api/pending.ts'
import classes from './busy.module.css'

/** A hairline and a word while a command takes longer than a moment. Nothing is blocked meanwhile. */
export function Busy() {
  const { t } = useTranslation()
  const pending = usePending()
  const slow = useSyncExternalStore(pending.onChange, () => pending.slow)
  // While the engine is away the banner says so, and nothing makes progress.
  const shown = useConnection() === 'connected' ? slow : undefined
  return (
    <div className={classes.place}>
      {shown !== undefined && (
        <div className={classes.bar} role="progressbar" aria-label={t(wordFor(shown))} />
      )}
      <p role="status" className={shown === undefined ? 'visually-hidden' : classes.word}>
        {shown !== undefined && t(wordFor(shown))}
      </p>
    </div>
  )
}

function wordFor(name: RequestName) {
  switch (name) {
    case 'history.undo':
      return 'busy.undo'
    case 'history.redo':
      return 'busy.redo'
    case 'strings.startAll':
      return 'busy.plan'
    case 'accounts.sync':
      return 'accounts.state.running'
    default:
      return 'busy.work'
  }
}
