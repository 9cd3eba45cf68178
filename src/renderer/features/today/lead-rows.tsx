import { useTranslation } from 'react-i18next'
import type { LeadRow } from '../../../core/contract/leads.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import { ActionButton } from '../../ui/action-button.tsx'
import { LastTouch } from '../../ui/last-touch.tsx'
import { Reach } from '../../ui/reach.tsx'
import { type Entry, leadOf } from './entries.ts'
import { EntryRow } from './entry-row.tsx'
import classes from './rows.module.css'
import type { Selection } from './use-selection.ts'
import type { TodayActions } from './use-today-actions.ts'

type LeadEntry = Exclude<Entry, { card: unknown }>

interface LeadEntryRowProps {
  readonly entry: LeadEntry
  readonly today: string
  readonly selection: Selection
  readonly actions: TodayActions
}

/** A lead that waits for a decision of its rep: a string used up, a waiting date come, or no next step. */
export function LeadEntryRow({ entry, today, selection, actions }: LeadEntryRowProps) {
  const { t } = useTranslation()
  const lead = entry.kind === 'decision' ? entry.decision.lead : entry.lead
  const isDone = selection.recorded.has(entry.key)
  return (
    <EntryRow
      entry={entry}
      selection={selection}
      actions={actions}
      recorded={isDone ? t('leadState.dead') : undefined}
      line={<LeadLine lead={lead} />}
    >
      <Reach phone={lead.phone} email={lead.email} />
      {entry.kind === 'decision' && (
        <dl className={classes.facts}>
          {entry.decision.string !== undefined && (
            <>
              <dt>{t('today.string')}</dt>
              <dd className={classes.purpose}>
                {t('today.usedUp', {
                  cadence: entry.decision.string.cadenceName,
                  count: entry.decision.string.attempts,
                })}
              </dd>
            </>
          )}
          <dt>{t('today.lastTime')}</dt>
          <dd>
            <LastTouch touch={entry.decision.lastTouch} today={today} />
          </dd>
        </dl>
      )}
      <LeadDecisions entry={entry} actions={actions} />
    </EntryRow>
  )
}

function LeadLine({ lead }: { lead: LeadRow }) {
  const format = useFormat()
  const other = lead.companyName === lead.title ? lead.personName : lead.companyName
  return (
    <>
      <span className={classes.quiet}>#{lead.number}</span>
      <span className={classes.who}>
        <span className={classes.name}>{lead.title}</span>
        {other !== undefined && other !== lead.title && <span className={classes.company}>{other}</span>}
      </span>
      <span className={classes.signs}>
        {lead.stage}
        {lead.valueCents !== undefined && <span>{format.money(lead.valueCents, lead.currency)}</span>}
      </span>
    </>
  )
}

function LeadDecisions({ entry, actions }: { entry: LeadEntry; actions: TodayActions }) {
  const { t } = useTranslation()
  const lead = leadOf(entry)
  return (
    <div className={classes.more}>
      <ActionButton keys="s" strong onClick={() => actions.ask({ kind: 'start-string', lead })}>
        {t(entry.kind === 'decision' ? 'decision.startAgain' : 'decision.start')}
      </ActionButton>
      <ActionButton keys="w" onClick={() => actions.ask({ kind: 'wait', lead, decision: 'waiting' })}>
        {t('decision.waiting')}
      </ActionButton>
      <ActionButton keys="u" onClick={() => actions.ask({ kind: 'wait', lead, decision: 'nurture' })}>
        {t('decision.nurture')}
      </ActionButton>
      <ActionButton keys="x" onClick={() => actions.close(lead)}>
        {t('decision.dead')}
      </ActionButton>
      <ActionButton keys="e" onClick={() => actions.open(entry)}>
        {t('today.openLead')}
      </ActionButton>
    </div>
  )
}
