import { useTranslation } from 'react-i18next'
import type { LeadDetail } from '../../../core/contract/leads.ts'
import { AgreementCard } from './agreement-card.tsx'
import { CompanyFacts } from './company-facts.tsx'
import classes from './lead-aside.module.css'
import { LeadFacts } from './lead-facts.tsx'
import { NoteField } from './note-field.tsx'
import { People } from './people.tsx'
import type { LeadActions } from './use-lead-actions.ts'

interface LeadAsideProps {
  readonly detail: LeadDetail
  readonly today: string
  readonly actions: LeadActions
}

/** What does not change from call to call: what was agreed, notes, people, company. */
export function LeadAside({ detail, today, actions }: LeadAsideProps) {
  const { t } = useTranslation()
  return (
    <aside className={classes.aside} aria-label={t('lead.about')}>
      <AgreementCard detail={detail} today={today} actions={actions} />
      <NoteField lead={detail.lead} actions={actions} />
      <People detail={detail} actions={actions} />
      <CompanyFacts company={detail.company} actions={actions} />
      <LeadFacts lead={detail.lead} />
    </aside>
  )
}
