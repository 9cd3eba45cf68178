import { useTranslation } from 'react-i18next'
import type { LeadDetail } from '../../../core/contract/leads.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import { pick } from '../../ui/action.ts'
import { ActionButtons } from '../../ui/action-buttons.tsx'
import { Section } from '../../ui/section.tsx'
import classes from './lead-aside.module.css'
import { useAgreementText } from './use-agreement-text.ts'
import type { LeadActions } from './use-lead-actions.ts'

interface AgreementCardProps {
  readonly detail: LeadDetail
  readonly today: string
  readonly actions: LeadActions
}

/** What the client agreed to, and what it outranks. */
export function AgreementCard({ detail: { agreement }, today, actions }: AgreementCardProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const text = useAgreementText(today)
  if (agreement === undefined) return null
  return (
    <Section title={t('lead.agreement')}>
      <div className={classes.block}>
        <p className={classes.name}>{text(agreement)}</p>
        {agreement.note !== undefined && <p>{agreement.note}</p>}
        <p className={classes.faint}>
          {t(agreement.startsAt === undefined ? 'agreement.holds.rhythm' : 'agreement.holds.once', {
            day: format.instant(agreement.agreedAt, today),
          })}
        </p>
        <div className={classes.actions}>
          <ActionButtons actions={pick(actions.all, 'agree', 'end-agreement')} />
        </div>
      </div>
    </Section>
  )
}
