import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { AccountView } from '../../../core/contract/accounts.ts'
import { useCommand } from '../../api/use-command.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import classes from './sync-progress.module.css'
import { useSyncProgress } from './use-sync-progress.ts'

/** How many changes of a long run are written, with the way to end it. What is left then waits for the next run. */
export function SyncProgress({ account }: { account: AccountView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const cancel = useCommand('accounts.cancel')
  const progress = useSyncProgress([account])
  // Only that it runs is read aloud, not every number.
  const running = (
    <p role="status" className="visually-hidden">
      {progress !== undefined && t('accounts.state.running')}
    </p>
  )
  if (progress === undefined) return running
  const { done, total } = progress
  const text = t('accounts.writing', { done: format.count(done), total: format.count(total) })
  return (
    <div className={classes.progress}>
      {running}
      <progress className={classes.bar} aria-label={text} value={done} max={total} />
      <span className={classes.text}>{text}</span>
      <Button variant="default" size="compact-sm" onClick={() => void cancel({ accountId: account.id })}>
        {t('accounts.stopRun')}
      </Button>
    </div>
  )
}
