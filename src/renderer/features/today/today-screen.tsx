import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { TodayView } from '../../../core/contract/today.ts'
import { ActionDialog } from '../../actions/action-dialog.tsx'
import { useQuestion } from '../../api/use-question.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import { Screen } from '../../ui/screen.tsx'
import { decisionsOf, entriesOf } from './entries.ts'
import { TodayEmpty } from './today-empty.tsx'
import { TodaySections } from './today-sections.tsx'
import { TodaySummary } from './today-summary.tsx'
import { useAskedRow } from './use-asked-row.ts'
import { useClashes } from './use-clashes.ts'
import { useEntryActions } from './use-entry-actions.ts'
import { useQuestions } from './use-questions.ts'
import { useSelection } from './use-selection.ts'
import { useTodayActions } from './use-today-actions.ts'

const minute = 60_000

/** The start screen: what is to be done now, in order, and what must not be forgotten. */
export function TodayScreen() {
  const { t } = useTranslation()
  const format = useFormat()
  const view = useQuestion('today.view', {}, { every: minute }).data
  const undecided = useQuestion('app.status', {}).data?.today.undecided
  const questions = useQuestions().length
  if (view === undefined) return <Screen title={t('nav.today')}>{null}</Screen>
  const decisions = decisionsOf(view, undecided)
  return (
    <Screen
      title={format.longDay(view.today)}
      note={<TodaySummary view={view} decisions={decisions} questions={questions} />}
    >
      <TodayList view={view} decisions={decisions} />
    </Screen>
  )
}

function TodayList({ view, decisions }: { view: TodayView; decisions: number }) {
  const status = useQuestion('app.status', {}).data
  const questions = useQuestions()
  const { total, clashes } = useClashes()
  const entries = useMemo(() => entriesOf(view, { questions, clashes }), [view, questions, clashes])
  const selection = useSelection(entries)
  const actions = useTodayActions(selection)
  const offered = useEntryActions(selection, actions)
  useAskedRow(entries, selection)
  return (
    <div data-today-list>
      {view.due.length === 0 && view.missed.length === 0 && questions.length === 0 && (
        <TodayEmpty view={view} hasLeads={(status?.leads ?? 0) > 0} />
      )}
      <TodaySections
        view={view}
        decisions={decisions}
        clashes={total}
        entries={entries}
        selection={selection}
        actions={actions}
        offered={offered}
      />
      <ActionDialog
        asking={actions.asking}
        today={view.today}
        onClose={() => actions.ask(undefined)}
        onRecorded={(key, outcome) => {
          selection.mark(key, outcome)
          selection.settle(key)
        }}
      />
    </div>
  )
}
