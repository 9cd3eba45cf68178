import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { SyncQuestionView } from '../../../core/contract/accounts.ts'
import type { Outcome } from '../../../core/followup/outcome.ts'
import { OutcomeButtons } from '../../actions/outcome-buttons.tsx'
import { dayOf } from '../../i18n/calendar-days.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import { pick } from '../../ui/action.ts'
import { ActionButtons } from '../../ui/action-buttons.tsx'
import type { Entry } from './entries.ts'
import { EntryRow, type RowProps } from './entry-row.tsx'
import classes from './rows.module.css'
import { useQuestionCard } from './use-questions.ts'

type QuestionEntry = Extract<Entry, { kind: 'question' }>

/** What was done to an appointment in the calendar and can mean several things: only the rep can say which. */
export function QuestionRow({ entry, today, selection, actions, offered }: RowProps<QuestionEntry>) {
  const { t } = useTranslation()
  const { question } = entry
  const what = selection.recorded.get(entry.key)?.what
  return (
    <EntryRow
      entry={entry}
      selection={selection}
      actions={actions}
      recorded={what === undefined ? undefined : answered(t, question, what)}
      line={<QuestionLine question={question} today={today} />}
    >
      {question.text !== undefined && <blockquote className={classes.quote}>{question.text}</blockquote>}
      <p className={classes.clash}>
        {t(question.kind === 'deleted' ? 'today.deletedText' : 'today.unclearText')}
      </p>
      <Outcomes entry={entry} actions={actions} />
      <div className={classes.more}>
        <ActionButtons actions={pick(offered, 'put-back', 'leave', 'move', 'stop', 'open')} />
      </div>
    </EntryRow>
  )
}

function answered(t: TFunction, { kind }: SyncQuestionView, what: string): string {
  if (what === 'put-back') return t('today.isPutBack')
  if (what === 'leave') return t(kind === 'deleted' ? 'today.isLeftOut' : 'today.isLeftAsIs')
  return what === 'stopped' ? t('today.isStopped') : t(`recorded.${what as Outcome}`)
}

function QuestionLine({ question, today }: { question: SyncQuestionView; today: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const day = dayOf(question.startsAt)
  return (
    <>
      <span className={classes.time}>
        {day !== today && <span className={classes.day}>{format.day(day, today)}</span>}
        {format.time(question.startsAt)}
      </span>
      <span className={classes.who}>
        <span className={classes.name}>{question.lead}</span>
      </span>
      <span className={classes.signs}>
        <span className={classes.warn}>
          {t(question.kind === 'deleted' ? 'today.isDeleted' : 'today.isUnclear')}
        </span>
      </span>
    </>
  )
}

/** What came of it, once the appointment itself is read. */
function Outcomes({ entry, actions }: Pick<RowProps<QuestionEntry>, 'entry' | 'actions'>) {
  const { t } = useTranslation()
  const card = useQuestionCard(entry)
  if (card === undefined) return null
  return (
    <OutcomeButtons
      label={t('today.outcomes')}
      onOutcome={(outcome, ask) => actions.outcome(card, outcome, ask, entry.key)}
    />
  )
}
