import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { RequestOutput } from '../../core/contract/requests.ts'
import { useQuestion } from '../api/use-question.ts'
import { useFormat } from '../i18n/language-context.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useChange } from './use-change.ts'
import classes from './wait-dialog.module.css'

/** Asks before strings are planned for every open lead without a next step, and says how they will lie. */
export function PlanAllDialog({ total, onClose }: { total: number; onClose: () => void }) {
  const { t } = useTranslation()
  const format = useFormat()
  const told = useCallback(
    ({ strings, firstDay, lastDay }: RequestOutput<'strings.startAll'>) =>
      firstDay === undefined || lastDay === undefined
        ? t('planAll.nothing')
        : t('planAll.planned', {
            count: strings,
            strings: format.count(strings),
            from: format.day(firstDay),
            to: format.day(lastDay),
          }),
    [t, format],
  )
  const startAll = useChange('strings.startAll', told)
  const perDay = useQuestion('app.status', {}).data?.firstCallsPerDay
  const days = perDay === undefined ? undefined : Math.ceil(total / perDay)
  return (
    <Dialog
      title={t('planAll.title', { count: total, leads: format.count(total) })}
      submitLabel={t('planAll.plan')}
      onClose={onClose}
      onSubmit={() => startAll({})}
    >
      {days !== undefined && (
        <>
          <p className={classes.hint}>{t('planAll.how', { most: perDay })}</p>
          <p className={classes.hint}>{t('planAll.span', { count: days, days: format.count(days) })}</p>
        </>
      )}
    </Dialog>
  )
}
