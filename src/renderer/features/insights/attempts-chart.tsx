import { useTranslation } from 'react-i18next'
import { type AttemptCounts, type StringCounts, shareOf } from '../../../core/insights/count-strings.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import classes from './attempts-chart.module.css'
import { CellLink } from './cell-link.tsx'

interface AttemptsChartProps {
  readonly counts: StringCounts
  readonly sources: { readonly from: number; readonly to: number }
}

/** What does not go on, from the top of a column down. */
const ends = ['answered', 'stopped', 'usedUp', 'running'] as const

/** Beyond these the gaps are too narrow for words: numbers stay, and the words stand below. */
const mostWithWords = 4
/** In pixels, as the style sheet has them: a column lower than its lines leaves them to the table. */
const chartHeight = 270
const lineHeight = 18
const mostColumns = 12

/**
 * A column for each attempt, as high as the strings that got it. What does not go on is set off at its top and named
 * in the gap beside it: that part is as high as the step down to the next column. Behind lies what the sources say
 * of reps in general. The table below says the same; here each column is a link, and the drawing is for the eye.
 */
export function AttemptsChart({ counts, sources }: AttemptsChartProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const attempts = counts.attempts.slice(0, mostColumns)
  const begun = attempts[0]?.reached ?? 0
  const isMany = attempts.length > mostWithWords
  return (
    <div className={classes.chart} data-many={isMany || undefined}>
      <ol className={classes.columns} aria-label={t('insights.chart')}>
        {attempts.map((attempt) => (
          <Column key={attempt.attempt} counts={attempt} begun={begun} isMany={isMany} />
        ))}
        {attempts.length > 1 && <Band sources={sources} />}
      </ol>
      {isMany && <Legend />}
      <p className={classes.note}>
        {t('insights.bandNote', {
          stop: format.percent(sources.from, sources.to),
          goOn: format.percent(100 - sources.to, 100 - sources.from),
        })}
      </p>
    </div>
  )
}

/** So many per cent stop after one attempt; what the others do reaches as high as the rest. */
function Band({ sources }: Pick<AttemptsChartProps, 'sources'>) {
  const { t } = useTranslation()
  const format = useFormat()
  const [from, to] = [100 - sources.to, 100 - sources.from]
  return (
    <li className={classes.band} style={{ bottom: `${from}%`, height: `${to - from}%` }} aria-hidden="true">
      <span className={classes.bandLabel}>{t('insights.band')}</span>
      <span className={classes.bandLabel}>{format.percent(from, to)}</span>
    </li>
  )
}

/** What the colours are. */
function Legend() {
  const { t } = useTranslation()
  return (
    <p className={classes.legend} aria-hidden="true">
      {ends.map((end) => (
        <span key={end} className={classes.legendEntry}>
          <span className={classes.swatch} data-part={end} />
          {t(`insights.column.${end}`)}
        </span>
      ))}
    </p>
  )
}

interface ColumnProps {
  readonly counts: AttemptCounts
  readonly begun: number
  readonly isMany: boolean
}

function Column({ counts, begun, isMany }: ColumnProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { attempt, reached } = counts
  const height = (reached / begun) * 100
  const share = attempt > 1 ? shareOf(reached, begun) : undefined
  const present = ends.filter((end) => counts[end] > 0)
  const said = (end: (typeof ends)[number]): string =>
    t(`insights.end.${end}`, { count: counts[end], strings: format.count(counts[end]) })
  const value = [format.count(reached), share === undefined ? '' : format.percent(share)]
  const label = [t('insights.attempt', { attempt }), value.join(' ').trim(), ...present.map(said)].join(', ')
  return (
    <li className={classes.column}>
      <CellLink cell={{ what: 'reached', attempt }} className={classes.link} label={label}>
        <span className={classes.value} style={{ bottom: `${height}%` }}>
          {value[0]}
          <span className={classes.share}>{value[1]}</span>
        </span>
        <span className={classes.bar} style={{ height: `${height}%` }}>
          {present.map((end) => (
            <span
              key={end}
              className={classes.part}
              data-part={end}
              style={{ height: `${(counts[end] / reached) * 100}%` }}
            />
          ))}
          <span className={classes.part} data-part="on" />
        </span>
        {(height / 100) * chartHeight >= present.length * lineHeight && (
          <span className={classes.ends} style={{ top: `${100 - height}%` }}>
            {present.map((end) => (
              <span key={end} data-part={end}>
                {isMany ? format.count(counts[end]) : said(end)}
              </span>
            ))}
          </span>
        )}
        <span className={classes.attempt}>{t('insights.attempt', { attempt })}</span>
      </CellLink>
    </li>
  )
}
