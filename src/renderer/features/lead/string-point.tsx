import { useTranslation } from 'react-i18next'
import { dayOf } from '../../i18n/calendar-days.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import { ChannelIcon } from '../../ui/channel-icon.tsx'
import { OutcomeIcon } from '../../ui/outcome-icon.tsx'
import classes from './string-line.module.css'
import type { StringPoint } from './string-points.ts'

interface StringPointMarkProps {
  readonly point: StringPoint
  readonly today: string
  readonly of: number
  readonly isOpen: boolean
  /** Tab comes here; the other points are reached by the arrow keys. */
  readonly isReached: boolean
  readonly onFocus: () => void
  readonly onToggle: () => void
}

/** One attempt on the line, with the business days since the one before. */
export function StringPointMark({ point, today, of, isOpen, isReached, ...on }: StringPointMarkProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { outcome, channel } = point.followUp
  return (
    <li
      className={classes.point}
      data-kind={point.kind}
      data-today={point.isToday || undefined}
      data-extended={point.isExtended || undefined}
    >
      {point.gap !== undefined && (
        <span className={classes.gap}>
          <span aria-hidden="true" title={t('lead.gap', { count: point.gap })}>
            {point.isFirstExtended ? `+ ${format.count(point.gap)}` : format.count(point.gap)}
          </span>
        </span>
      )}
      <button
        type="button"
        className={classes.mark}
        aria-expanded={isOpen}
        tabIndex={isReached ? 0 : -1}
        onFocus={on.onFocus}
        onClick={on.onToggle}
      >
        <span className={classes.dot}>
          {outcome === undefined ? (
            point.kind === 'planned' && <ChannelIcon channel={channel} size={13} />
          ) : (
            <OutcomeIcon outcome={outcome} size={14} />
          )}
        </span>
        <span className={classes.when}>
          <span className="visually-hidden">{t('followUp.attempt', { attempt: point.attempt, of })}: </span>
          {format.nearDay(dayOf(point.startsAt), today)}
        </span>
        <span className={classes.what}>
          {point.kind === 'dropped'
            ? t('lead.dropped')
            : outcome === undefined
              ? format.time(point.startsAt)
              : t(`outcome.${outcome}`)}
        </span>
      </button>
    </li>
  )
}
