import { useTranslation } from 'react-i18next'
import type { StringView } from '../../../core/contract/strings.ts'
import { dayOf } from '../../i18n/calendar-days.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import { OutcomeIcon } from '../../ui/outcome-icon.tsx'
import classes from './string-line.module.css'
import { type StringPoint, stringLine } from './string-points.ts'

/** A string as a line of attempts: what came of the past ones, when the others are, and where today stands. */
export function StringLine({ string, today }: { string: StringView; today: string }) {
  const { t } = useTranslation()
  const { points, today: marker } = stringLine(string, today)
  const width = 100 / Math.max(points.length, 1)
  return (
    <div className={classes.string}>
      <ol className={classes.line} aria-label={t('lead.stringOf', { cadence: string.cadenceName })}>
        {points.map((point) => (
          <Point key={point.id} point={point} today={today} of={string.attemptsOf} />
        ))}
        {marker !== undefined && (
          <li className={classes.today} style={{ left: `${(marker + 0.5) * width}%` }} aria-hidden="true">
            {t('lead.today')}
          </li>
        )}
      </ol>
      {string.endReason !== undefined && (
        <p className={classes.ended}>
          {t(`lead.ended.${string.endReason}`, { cadence: string.cadenceName })}
        </p>
      )}
    </div>
  )
}

function Point({ point, today, of }: { point: StringPoint; today: string; of: number }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <li className={classes.point} data-kind={point.kind} data-today={point.isToday || undefined}>
      <span className={classes.dot}>
        {point.outcome !== undefined && <OutcomeIcon outcome={point.outcome} size={14} />}
      </span>
      <span className={classes.when}>
        <span className="visually-hidden">{t('followUp.attempt', { attempt: point.attempt, of })}: </span>
        {format.nearDay(dayOf(point.startsAt), today)}
      </span>
      <span className={classes.what}>
        {point.kind === 'dropped'
          ? t('lead.dropped')
          : point.outcome !== undefined
            ? t(`outcome.${point.outcome}`)
            : format.time(point.startsAt)}
      </span>
    </li>
  )
}
