import { useTranslation } from 'react-i18next'
import { type StringCounts, shareOf } from '../../../core/insights/count-strings.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import { CellLink } from './cell-link.tsx'
import { afterFirst } from './finding.ts'
import classes from './where-chart.module.css'

interface WhereChartProps {
  readonly of: 'conversations' | 'sales'
  readonly counts: StringCounts
}

const marks = { conversations: 'conversation-at', sales: 'sale-at' } as const

/** At which attempt something good happens: what stopping after one would have lost is drawn strong. */
export function WhereChart({ of, counts }: WhereChartProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { part, whole } = afterFirst(counts, of)
  const share = shareOf(part, whole)
  const title =
    share === undefined
      ? t(`insights.where.${of}`)
      : t(`insights.later.${of}`, { share: format.percent(share) })
  const most = Math.max(1, ...counts.attempts.map((attempt) => attempt[of]))
  return (
    <section className={classes.where}>
      <h3 className={classes.title}>{title}</h3>
      <p className={classes.note}>
        {t('insights.laterNote', { part: format.count(part), whole: format.count(whole) })}
      </p>
      <ol className={classes.columns}>
        {counts.attempts.map(({ attempt, [of]: count }) => (
          <li key={attempt} className={classes.column} data-first={attempt === 1 || undefined}>
            <CellLink
              cell={{ what: marks[of], attempt }}
              className={classes.link}
              label={`${t('insights.attempt', { attempt })}: ${format.count(count)}`}
            >
              <span className={classes.value}>{format.count(count)}</span>
              <span className={classes.bar} style={{ height: `${(count / most) * 88}px` }} />
              <span className={classes.attempt}>{attempt}</span>
            </CellLink>
          </li>
        ))}
      </ol>
    </section>
  )
}
