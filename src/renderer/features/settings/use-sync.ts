import { useTranslation } from 'react-i18next'
import type { RequestOutput } from '../../../core/contract/requests.ts'
import type { Problem } from '../../../core/problem.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import { useErrand } from './use-errand.ts'

/** Runs a calendar now, and says what came of it. What waits for a yes is shown where it is asked. */
export function useSync() {
  const { t } = useTranslation()
  const format = useFormat()
  const told = (reports: RequestOutput<'accounts.sync'>): string | Problem | undefined => {
    const problem = reports.find((report) => report.problem !== undefined)?.problem
    if (problem !== undefined) return problem
    if (reports.some(({ waiting }) => waiting !== undefined)) return undefined
    const changes = reports
      .flatMap(({ created, updated, deleted, moved, outcomes }) => [
        created,
        updated,
        deleted,
        moved,
        outcomes,
      ])
      .reduce((sum, count) => sum + count, 0)
    return changes === 0
      ? t('accounts.syncedNothing')
      : t('accounts.synced', { count: changes, changes: format.count(changes) })
  }
  return useErrand('accounts.sync', told)
}
