import { useTranslation } from 'react-i18next'
import type { TodayView } from '../../../core/contract/today.ts'
import { useFormat } from '../../i18n/language-context.tsx'

interface TodaySummaryProps {
  readonly view: TodayView
  readonly decisions: number
  /** What the calendar was changed to that only the rep can explain. */
  readonly questions: number
}

/** The day in one line: how many calls, how many missed, how many are done. */
export function TodaySummary({ view, decisions, questions }: TodaySummaryProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const parts = [
    t('today.sumDue', { count: view.due.length, calls: format.count(view.due.length) }),
    ...(view.missedTotal > 0
      ? [t('today.sumMissed', { count: view.missedTotal, calls: format.count(view.missedTotal) })]
      : []),
    ...(questions > 0 ? [t('today.sumQuestions', { count: questions })] : []),
    ...(decisions > 0 ? [t('today.sumDecisions', { count: decisions })] : []),
    ...(view.doneTotal > 0 ? [t('today.sumDone', { count: view.doneTotal })] : []),
  ]
  return <>{parts.join(' · ')}</>
}
