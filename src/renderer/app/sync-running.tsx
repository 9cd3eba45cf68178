import { IconRefresh } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useQuestion } from '../api/use-question.ts'
import { useSyncProgress } from '../features/settings/use-sync-progress.ts'
import { useFormat } from '../i18n/language-context.tsx'

/** A long run that nobody asked for, said where nothing has to move for it; it leads to where it can be ended. */
export function SyncRunning({ className }: { className: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const progress = useSyncProgress(useQuestion('accounts.list', {}).data ?? [])
  if (progress === undefined) return null
  return (
    <Link to="/settings/accounts" className={className}>
      <IconRefresh size={17} stroke={1.6} aria-hidden="true" />
      {t('accounts.writing', { done: format.count(progress.done), total: format.count(progress.total) })}
    </Link>
  )
}
