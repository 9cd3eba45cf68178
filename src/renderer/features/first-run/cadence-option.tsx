import { useTranslation } from 'react-i18next'
import type { CadenceView } from '../../../core/contract/cadences.ts'
import { useQuestion } from '../../api/use-question.ts'
import { useTodayDay } from '../../api/use-today-day.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import classes from './cadence-choice.module.css'

interface CadenceOptionProps {
  readonly cadence: CadenceView
  readonly isChosen: boolean
  readonly onChoose: () => void
}

/** A cadence to choose: how many attempts and how far apart; the chosen one with its days. */
export function CadenceOption({ cadence, isChosen, onChoose }: CadenceOptionProps) {
  const { t } = useTranslation()
  const [, ...later] = cadence.steps
  const gap = later[0]?.gapBusinessDays
  const isEven = gap !== undefined && later.every((step) => step.gapBusinessDays === gap)
  const attempts = t('firstRun.attempts', { count: cadence.steps.length })
  return (
    <label className={classes.cadence} data-chosen={isChosen || undefined}>
      <input type="radio" name="cadence" className={classes.radio} checked={isChosen} onChange={onChoose} />
      <span className={classes.name}>{cadence.name}</span>
      <span className={classes.rhythm}>
        {isEven ? `${attempts} · ${t('firstRun.gap', { count: gap })}` : attempts}
      </span>
      {isChosen && <Days cadence={cadence} />}
    </label>
  )
}

/** The attempts as a line of days, as if the string began today. */
function Days({ cadence: { kind, steps } }: { cadence: CadenceView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const today = useTodayDay()
  const gaps = steps.map(({ gapBusinessDays }) => gapBusinessDays)
  const days = useQuestion('cadences.preview', { kind, gaps }, { keepPrevious: true }).data?.days ?? []
  return (
    <span className={classes.days}>
      <span className="visually-hidden">{t('firstRun.begunToday')}</span>
      {days.map((day) => (
        <span key={day} className={classes.attempt}>
          <span className={classes.dot} aria-hidden="true" />
          {format.day(day, today)}
        </span>
      ))}
    </span>
  )
}
