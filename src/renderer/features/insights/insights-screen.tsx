import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import type { StringInsights } from '../../../core/contract/insights.ts'
import { useQuestion } from '../../api/use-question.ts'
import { useTodayDay } from '../../api/use-today-day.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import { Screen } from '../../ui/screen.tsx'
import { AttemptsChart } from './attempts-chart.tsx'
import { AttemptsTable } from './attempts-table.tsx'
import { FilterRow } from './filter-row.tsx'
import { findingOf } from './finding.ts'
import { type InsightFilter, questionOf, readFilter, writeFilter } from './insight-filter.ts'
import { InsightsEmpty, NoStrings } from './insights-empty.tsx'
import classes from './insights-screen.module.css'
import { PartsTable } from './parts-table.tsx'
import { StringFigures } from './string-figures.tsx'
import { WhereChart } from './where-chart.tsx'

/** How far strings really go, where conversations and sales happen, and who stops early. */
export function InsightsScreen() {
  const { t } = useTranslation()
  const [params, setParams] = useSearchParams()
  const filter = readFilter(params)
  const today = useTodayDay()
  const answer = useQuestion('insights.strings', questionOf(filter, today), { keepPrevious: true })
  const insights = answer.data
  useFocusOnReturn(params.get('at'), insights !== undefined)
  const setFilter = (next: InsightFilter): void => setParams(writeFilter(next), { replace: true })
  if (insights === undefined) return <Screen title={t('nav.insights')}>{null}</Screen>
  if (insights.choices.sellers.length === 0) {
    return (
      <Screen title={t('nav.insights')}>
        <InsightsEmpty />
      </Screen>
    )
  }
  return (
    <Screen title={t('nav.insights')}>
      <FilterRow filter={filter} choices={insights.choices} onFilter={setFilter} />
      <div className={classes.body} aria-busy={answer.isPlaceholderData}>
        {insights.all.started === 0 ? (
          <NoStrings onAll={() => setFilter({ period: 'all', sellerId: undefined, cadenceId: undefined })} />
        ) : (
          <StringsBody insights={insights} />
        )}
      </div>
    </Screen>
  )
}

function StringsBody({ insights }: { insights: StringInsights }) {
  const { all, sellers, cadences, sources } = insights
  const { stopAfterOne } = sources
  return (
    <>
      <section className={classes.strings} aria-labelledby="finding">
        <div>
          <Finding insights={insights} />
          {all.attempts.length > 0 && <AttemptsChart counts={all} sources={stopAfterOne} />}
        </div>
        <StringFigures counts={all} sources={stopAfterOne} />
      </section>
      {all.attempts.length > 1 && (
        <div className={classes.where}>
          <WhereChart of="conversations" counts={all} />
          <WhereChart of="sales" counts={all} />
        </div>
      )}
      {all.attempts.length > 0 && <AttemptsTable counts={all} />}
      {sellers.length > 1 && <PartsTable by="seller" parts={sellers} sources={stopAfterOne} />}
      {cadences.length > 1 && <PartsTable by="cadence" parts={cadences} sources={stopAfterOne} />}
    </>
  )
}

/** What the chart shows, said first. */
function Finding({ insights }: { insights: StringInsights }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { all, first, last } = insights
  const finding = findingOf(all)
  const title =
    finding.kind === 'reach'
      ? t(`insights.reach.${nameOf(finding.attempt)}`, { attempt: finding.attempt })
      : t(`insights.finding.${finding.kind}`)
  return (
    <>
      <h2 id="finding" className={classes.finding}>
        {title}
      </h2>
      <p className={classes.summary}>
        {[
          t('insights.startedCount', { count: all.started, strings: format.count(all.started) }),
          first !== undefined && last !== undefined ? format.period(first, last) : undefined,
          t('insights.stillRunning', { count: all.ended.running, strings: format.count(all.ended.running) }),
        ]
          .filter((part) => part !== undefined)
          .join(' · ')}
      </p>
    </>
  )
}

/** The first few have words of their own. */
const nameOf = (attempt: number) =>
  (['2', '3', '4'] as const).find((name) => name === String(attempt)) ?? 'more'

/** Coming back from a list, the figure that opened it has the focus again. */
function useFocusOnReturn(at: string | null, isThere: boolean): void {
  useEffect(() => {
    if (at === null || !isThere) return
    document.querySelector<HTMLElement>(`[data-cell="${CSS.escape(at)}"]`)?.focus()
  }, [at, isThere])
}
