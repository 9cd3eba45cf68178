import { useTranslation } from 'react-i18next'
import type { LeadRow } from '../../../core/contract/leads.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import { pick } from '../../ui/action.ts'
import { ActionButtons } from '../../ui/action-buttons.tsx'
import { LastTouch } from '../../ui/last-touch.tsx'
import { Reach } from '../../ui/reach.tsx'
import type { Entry, LeadEntry } from './entries.ts'
import { EntryRow, type RowProps } from './entry-row.tsx'
import classes from './rows.module.css'

/** A lead that waits for a decision of its rep: a string used up, a waiting date come, or no next step. */
export function LeadEntryRow({ entry, today, selection, actions, offered }: RowProps<LeadEntry>) {
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
          <dt>{t('today.why')}</dt>
          <dd className={classes.purpose}>
            <Why string={entry.decision.string} />
            {entry.decision.canExtend && <span className={classes.chance}>{t('today.canExtend')}</span>}
          </dd>
          <dt>{t('today.lastTime')}</dt>
          <dd>
            <LastTouch touch={entry.decision.lastTouch} today={today} />
          </dd>
        </dl>
      )}
      <div className={classes.more}>
        <ActionButtons
          actions={pick(
            offered,
            'extend',
            'start',
            'add',
            'wait',
            'nurture',
            'close',
            'log',
            'agree',
            'open',
          )}
        />
      </div>
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

/** Why a decision is asked for. */
function Why({ string }: Pick<Extract<Entry, { kind: 'decision' }>['decision'], 'string'>) {
  const { t } = useTranslation()
  if (string === undefined) return t('today.reopened')
  const { cadenceName: cadence, attempts: count } = string
  return string.reason === 'attempts'
    ? t('today.usedUp', { cadence, count })
    : t(`today.ended.${string.reason}`, { cadence })
}
