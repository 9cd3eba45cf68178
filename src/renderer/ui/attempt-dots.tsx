import { useTranslation } from 'react-i18next'
import classes from './attempt-dots.module.css'

/** Where a follow-up stands in its string: past attempts filled, this one ringed, those to come hollow. */
export function AttemptDots({ attempt, of }: { attempt: number; of: number }) {
  const { t } = useTranslation()
  const label = t('followUp.attempt', { attempt, of })
  return (
    <span className={classes.dots} role="img" aria-label={label} title={label}>
      {Array.from({ length: of }, (_, index) => index + 1).map((n) => (
        <span
          key={n}
          className={classes.dot}
          data-when={n < attempt ? 'past' : n === attempt ? 'now' : 'ahead'}
        />
      ))}
    </span>
  )
}
