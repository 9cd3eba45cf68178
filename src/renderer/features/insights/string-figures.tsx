import { useTranslation } from 'react-i18next'
import { type StringCounts, shareOf } from '../../../core/insights/count-strings.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import { KeyFigure } from './key-figure.tsx'
import classes from './string-figures.module.css'

interface StringFiguresProps {
  readonly counts: StringCounts
  readonly sources: { readonly from: number; readonly to: number }
}

/** The numbers beside the chart: how often it is given up, and what it is good for. */
export function StringFigures({ counts, sources }: StringFiguresProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { started, neededSecond, stoppedAfterOne, abandoned, conversations, sales } = counts
  const figure = (part: number, whole: number): string => {
    const share = shareOf(part, whole)
    return share === undefined ? t('insights.partOf', amounts(part, whole)) : format.percent(share)
  }
  const amounts = (part: number, whole: number) => ({ part: format.count(part), whole: format.count(whole) })
  return (
    <dl className={classes.figures}>
      <KeyFigure
        value={figure(stoppedAfterOne, neededSecond)}
        label={t('insights.stoppedAfterOne')}
        cell={{ what: 'unanswered-at', attempt: 1 }}
      >
        {t('insights.stoppedAfterOneDetail', {
          ...amounts(stoppedAfterOne, neededSecond),
          sources: format.percent(sources.from, sources.to),
        })}
      </KeyFigure>
      <KeyFigure
        value={figure(abandoned, started)}
        label={t('insights.abandoned')}
        cell={{ what: 'abandoned' }}
      >
        {t('insights.abandonedDetail', amounts(abandoned, started))}
      </KeyFigure>
      <KeyFigure
        value={figure(conversations, started)}
        label={t('insights.talked')}
        cell={{ what: 'conversation-at' }}
      >
        {t('insights.talkedDetail', { ...amounts(conversations, started), sales: format.count(sales) })}
      </KeyFigure>
    </dl>
  )
}
