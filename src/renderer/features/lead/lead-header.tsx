import { useTranslation } from 'react-i18next'
import type { LeadDetail } from '../../../core/contract/leads.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import { pick } from '../../ui/action.ts'
import { ActionButtons } from '../../ui/action-buttons.tsx'
import { InlineText } from '../../ui/inline-text.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import classes from './lead-header.module.css'
import { useEditLead } from './use-edit-lead.ts'
import type { LeadActions } from './use-lead-actions.ts'

/** Who it is, where it stands, what it is worth, and the decisions that can always be taken. */
export function LeadHeader({ detail, actions }: { detail: LeadDetail; actions: LeadActions }) {
  const { t } = useTranslation()
  const format = useFormat()
  const edit = useEditLead(detail.lead.id)
  const { lead } = detail
  const facts = [
    lead.companyName === lead.title ? undefined : lead.companyName,
    lead.stage,
    lead.valueCents === undefined ? undefined : format.money(lead.valueCents, lead.currency),
    lead.productName,
    t('lead.number', { number: lead.number }),
  ].filter((fact) => fact !== undefined)
  return (
    <header className={classes.header}>
      <h1 className="visually-hidden">{lead.title}</h1>
      <InlineText
        large
        label={t('lead.title')}
        value={lead.title}
        onSave={(title) => title !== '' && edit({ title })}
      />
      <div className={classes.under}>
        <p className={classes.facts}>
          <StateBadge state={lead.state} />
          {lead.waitingUntil !== undefined && (
            <span>{t('lead.until', { day: format.day(lead.waitingUntil) })}</span>
          )}
          {facts.map((fact) => (
            <span key={fact} className={classes.fact}>
              {fact}
            </span>
          ))}
        </p>
        <div className={classes.actions}>
          <ActionButtons actions={pick(actions.all, 'wait', 'nurture', 'close', 'reopen')} />
        </div>
      </div>
    </header>
  )
}
