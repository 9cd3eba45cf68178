import { useTranslation } from 'react-i18next'
import { SavedTime } from './saved-field.tsx'
import classes from './setting.module.css'

interface HoursProps {
  readonly label: string
  readonly from: string
  readonly to: string
  readonly onFrom: (time: string) => void
  readonly onTo: (time: string) => void
}

/** From one time of day to another. */
export function Hours({ label, from, to, onFrom, onTo }: HoursProps) {
  const { t } = useTranslation()
  return (
    <div className={classes.hours} role="group" aria-label={label}>
      <SavedTime label={t('settings.from')} value={from} onSave={onFrom} />
      <span aria-hidden="true">–</span>
      <SavedTime label={t('settings.to')} value={to} onSave={onTo} />
    </div>
  )
}
