import { useTranslation } from 'react-i18next'
import type { TimelineEntry } from '../../../core/contract/leads.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import classes from './string-line.module.css'
import type { StringPoint } from './string-points.ts'

interface StringPointDetailProps {
  readonly point: StringPoint
  readonly today: string
  readonly of: number
  readonly timeline: readonly TimelineEntry[]
}

/** An attempt in words: what for, how, when, and what came of it. */
export function StringPointDetail({ point, today, of, timeline }: StringPointDetailProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { followUp } = point
  const touch = timeline.find((entry) => entry.kind === 'touch' && entry.followUpId === followUp.id)
  const note = touch?.kind === 'touch' ? touch.note : undefined
  const facts = [
    t(`channel.${followUp.channel}`),
    t('minutes.minutes', { count: followUp.lengthMinutes }),
    point.gap === undefined ? undefined : t('lead.gap', { count: point.gap }),
    point.isExtended ? t('lead.extended') : undefined,
    followUp.isAgreed ? t('today.agreed') : undefined,
  ].filter((fact) => fact !== undefined)
  return (
    <div className={classes.detail} role="status">
      <p className={classes.headline}>
        {t('followUp.attempt', { attempt: point.attempt, of })}
        {' · '}
        {format.moment(followUp.startsAt, today)}
        {followUp.outcome !== undefined && ` · ${t(`outcome.${followUp.outcome}`)}`}
      </p>
      <p>{followUp.purpose}</p>
      <p className={classes.faint}>{facts.join(' · ')}</p>
      {followUp.spacingReason !== undefined && (
        <p className={classes.faint}>
          {t('today.whyClose')}: {followUp.spacingReason}
        </p>
      )}
      {note !== undefined && <p className={classes.note}>{note}</p>}
    </div>
  )
}
