import { useTranslation } from 'react-i18next'
import type { LeadDetail } from '../../../core/contract/leads.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import { Reach } from '../../ui/reach.tsx'
import { Section } from '../../ui/section.tsx'
import { CompanyFacts } from './company-facts.tsx'
import classes from './lead-aside.module.css'
import { LeadFacts } from './lead-facts.tsx'
import { NoteField } from './note-field.tsx'

/** What does not change from call to call: people, company, what was agreed, notes. */
export function LeadAside({ detail, today }: { detail: LeadDetail; today: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { agreement } = detail
  return (
    <aside className={classes.aside} aria-label={t('lead.about')}>
      <NoteField lead={detail.lead} />
      {agreement !== undefined && (
        <Section title={t('lead.agreement')}>
          <p className={classes.text}>
            {[
              agreement.channel === undefined ? undefined : t(`channel.${agreement.channel}`),
              agreement.startsAt === undefined ? undefined : format.moment(agreement.startsAt, today),
              agreement.note,
            ]
              .filter((part) => part !== undefined)
              .join(' · ')}
          </p>
        </Section>
      )}
      <Section title={t('lead.people')}>
        {detail.people.length === 0 && <p className={classes.faint}>{t('lead.nobody')}</p>}
        <ul>
          {detail.people.map((person) => (
            <li key={person.id} className={classes.person}>
              <p className={classes.name}>{person.name}</p>
              <p className={classes.faint}>
                {[person.jobTitle, t(`role.${person.role}`)].filter((part) => part !== undefined).join(' · ')}
              </p>
              {(person.phone !== undefined || person.email !== undefined) && (
                <div className={classes.reach}>
                  <Reach phone={person.phone} email={person.email} />
                </div>
              )}
            </li>
          ))}
        </ul>
      </Section>
      {detail.company !== undefined && <CompanyFacts company={detail.company} />}
      <LeadFacts lead={detail.lead} country={detail.company?.country} />
    </aside>
  )
}
