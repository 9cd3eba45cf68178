import { useTranslation } from 'react-i18next'
import classes from './empty-period.module.css'

/** What stands over days without an appointment: how one comes about. */
export function EmptyPeriod() {
  const { t } = useTranslation()
  return (
    <p className={classes.empty}>
      <strong>{t('calendar.emptyTitle')}</strong> {t('calendar.emptyText')}
    </p>
  )
}
