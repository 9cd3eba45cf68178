import { useTranslation } from 'react-i18next'
import { useQuestion } from '../../api/use-question.ts'
import { useTodayDay } from '../../api/use-today-day.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import { ChannelIcon } from '../../ui/channel-icon.tsx'
import type { CadenceDraft } from './cadence-draft.ts'
import classes from './cadence-line.module.css'

/** The days its attempts would be on if it began today, as a string is drawn on a lead. */
export function CadenceLine({ draft }: { draft: CadenceDraft }) {
  const { t } = useTranslation()
  const format = useFormat()
  const today = useTodayDay()
  const { kind, maxDays, steps } = draft
  const preview = useQuestion(
    'cadences.preview',
    {
      kind,
      gaps: steps.map(({ gapBusinessDays }) => gapBusinessDays),
      ...(maxDays === undefined ? {} : { maxDays }),
    },
    { keepPrevious: true },
  ).data
  return (
    <figure className={classes.figure}>
      <figcaption className={classes.caption}>{t(`cadences.beginning.${kind}`)}</figcaption>
      <ol className={classes.line}>
        {steps.map(({ key, channel }, index) => {
          const day = preview?.days[index]
          const isCut = day !== undefined && preview?.endsBy !== undefined && day > preview.endsBy
          return (
            <li key={key} className={classes.point} data-cut={isCut || undefined}>
              <span className={classes.dot}>
                <ChannelIcon channel={channel} size={13} />
              </span>
              <span className={classes.when}>{day === undefined ? ' ' : format.nearDay(day, today)}</span>
            </li>
          )
        })}
      </ol>
      {preview?.endsBy !== undefined && (
        <p className={classes.caption}>{t('cadences.cutOn', { day: format.day(preview.endsBy) })}</p>
      )}
    </figure>
  )
}
