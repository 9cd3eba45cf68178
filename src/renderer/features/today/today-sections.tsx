import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { TodayView } from '../../../core/contract/today.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import type { Action } from '../../ui/action.ts'
import { Section } from '../../ui/section.tsx'
import { ClashRow } from './clash-row.tsx'
import { ComingUp } from './coming-up.tsx'
import { DoneList } from './done-list.tsx'
import type { Entry } from './entries.ts'
import type { RowProps } from './entry-row.tsx'
import { FollowUpRow } from './follow-up-row.tsx'
import { LeadEntryRow } from './lead-rows.tsx'
import { QuestionRow } from './question-row.tsx'
import classes from './today-sections.module.css'
import type { Selection } from './use-selection.ts'
import type { TodayActions } from './use-today-actions.ts'

interface TodaySectionsProps {
  readonly view: TodayView
  /** How many there are, also where only the first are shown. */
  readonly decisions: number
  readonly clashes: number
  readonly entries: readonly Entry[]
  readonly selection: Selection
  readonly actions: TodayActions
  /** What can be done with the selected row. */
  readonly offered: readonly Action[]
}

/** The sections that have something in them, most urgent first. */
export function TodaySections(props: TodaySectionsProps) {
  const { view, decisions, clashes, entries, selection, actions, offered } = props
  const { t } = useTranslation()
  const format = useFormat()
  const rowsOf = (kind: Entry['kind']): ReactNode => (
    <ul>
      {entries
        .filter((entry) => entry.kind === kind)
        .map((entry) => (
          <Row key={entry.key} entry={entry} today={view.today} {...{ selection, actions, offered }} />
        ))}
    </ul>
  )
  const asked = entries.filter(({ kind }) => kind === 'question').length
  const clashing = entries.filter(({ kind }) => kind === 'clash').length
  return (
    <div className={classes.sections}>
      {view.due.length > 0 && (
        <Section title={t('today.due')} count={format.count(view.due.length)}>
          {rowsOf('due')}
        </Section>
      )}
      {view.missed.length > 0 && (
        <Section title={t('today.missed')} tone="warn" count={format.count(view.missedTotal)}>
          {rowsOf('missed')}
          <Rest count={view.missedTotal - view.missed.length} />
        </Section>
      )}
      {asked > 0 && (
        <Section title={t('today.questions')} tone="warn" count={format.count(asked)}>
          {rowsOf('question')}
        </Section>
      )}
      {view.decisions.length > 0 && (
        <Section title={t('today.decisions')} count={format.count(decisions)}>
          {rowsOf('decision')}
          <Rest count={decisions - view.decisions.length} />
        </Section>
      )}
      {clashing > 0 && (
        <Section
          title={t('today.clashes')}
          tone="warn"
          count={format.count(Math.max(clashes, clashing))}
          actions={
            <Button variant="light" size="compact-sm" onClick={() => actions.ask({ kind: 'move-off' })}>
              {t('today.moveAll')}
            </Button>
          }
        >
          {rowsOf('clash')}
          <Rest count={clashes - clashing} />
        </Section>
      )}
      {view.waitingOver.length > 0 && (
        <Section title={t('today.waitingOver')} count={format.count(view.waitingOver.length)}>
          {rowsOf('waiting-over')}
        </Section>
      )}
      {view.noNextStep.total > 0 && (
        <Section
          title={t('today.noNextStep')}
          count={format.count(view.noNextStep.total)}
          note={t('today.noNextStepNote')}
          actions={
            <>
              <Button component={Link} to="/leads?view=no-next-step" variant="subtle" size="compact-sm">
                {t('today.showAll')}
              </Button>
              <Button
                variant="light"
                size="compact-sm"
                onClick={() => actions.ask({ kind: 'plan-all', total: view.noNextStep.total })}
              >
                {t('today.planAll')}
              </Button>
            </>
          }
        >
          {rowsOf('stepless')}
        </Section>
      )}
      {view.due.length === 0 && view.next !== undefined && <ComingUp today={view.today} />}
      {view.done.length > 0 && (
        <Section title={t('today.done')} count={format.count(view.doneTotal)}>
          <DoneList cards={view.done} />
        </Section>
      )}
    </div>
  )
}

function Row({ entry, ...rest }: RowProps) {
  if (entry.kind === 'question') return <QuestionRow entry={entry} {...rest} />
  if (entry.kind === 'clash') return <ClashRow entry={entry} {...rest} />
  return 'card' in entry ? <FollowUpRow entry={entry} {...rest} /> : <LeadEntryRow entry={entry} {...rest} />
}

/** What a section holds beyond the rows that are shown. */
function Rest({ count }: { count: number }) {
  const { t } = useTranslation()
  return count > 0 ? <p className={classes.rest}>{t('today.moreMissed', { count })}</p> : null
}
