import { useTranslation } from 'react-i18next'
import type { MovesView } from '../../../core/contract/absences.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import classes from './moves-preview.module.css'

interface MovesPreviewProps {
  readonly found: MovesView
  /** The rep wants them to stay where they are. */
  readonly isStaying: boolean
}

/** Which appointments would go where, and which stay because the client agreed to their time. */
export function MovesPreview({ found, isStaying }: MovesPreviewProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { moved, dropped, moves, clashes } = found
  const agreed = clashes.filter(({ isAgreed }) => isAgreed)
  const total = moved + dropped
  if (total === 0 && clashes.length === 0) return <p className={classes.summary}>{t('absences.nothing')}</p>
  const counts = [
    t('absences.moves', { count: moved, appointments: format.count(moved) }),
    dropped > 0 && t('absences.dropped', { count: dropped, appointments: format.count(dropped) }),
  ].filter((text) => text !== false)
  return (
    <div>
      <p className={classes.summary} role="status">
        {counts.join(' · ')}
      </p>
      {/* It scrolls: keys must reach it. */}
      <ol className={classes.moves} aria-label={t('absences.preview')} tabIndex={0}>
        {moves.map(({ followUpId, leadTitle, attempt, of, from, to }) => (
          <li key={followUpId} className={classes.move} data-staying={isStaying || undefined}>
            <span className={classes.lead}>
              {leadTitle}
              {attempt !== undefined && <span className={classes.attempt}> {`${attempt}/${of}`}</span>}
            </span>
            <span className={classes.from}>{format.moment(from)}</span>
            <span className={classes.arrow} aria-hidden="true">
              →
            </span>
            <span className={classes.to}>
              {to === undefined ? t('absences.takenOut') : format.moment(to)}
            </span>
          </li>
        ))}
        {agreed.map(({ followUpId, leadTitle, startsAt }) => (
          <li key={followUpId} className={classes.move} data-staying>
            <span className={classes.lead}>{leadTitle}</span>
            <span className={classes.from}>{format.moment(startsAt)}</span>
            <span />
            <span className={classes.agreed}>{t('absences.agreed')}</span>
          </li>
        ))}
      </ol>
      {total > moves.length && (
        <p className={classes.summary}>
          {t('absences.more', {
            count: total - moves.length,
            appointments: format.count(total - moves.length),
          })}
        </p>
      )}
    </div>
  )
}
