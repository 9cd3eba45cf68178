import { useTranslation } from 'react-i18next'
import type { CompanyView } from '../../../core/contract/parties.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import { pick } from '../../ui/action.ts'
import { ActionButtons } from '../../ui/action-buttons.tsx'
import { Reach } from '../../ui/reach.tsx'
import { Section } from '../../ui/section.tsx'
import { WebLink } from '../../ui/web-link.tsx'
import classes from './lead-aside.module.css'
import type { LeadActions } from './use-lead-actions.ts'

interface CompanyFactsProps {
  readonly company: CompanyView | undefined
  readonly actions: LeadActions
}

/** The company behind the lead. */
export function CompanyFacts({ company, actions }: CompanyFactsProps) {
  const { t } = useTranslation()
  return (
    <Section title={t('lead.company')} actions={<ActionButtons actions={pick(actions.all, 'company')} />}>
      {company === undefined ? (
        <p className={classes.empty}>{t('company.none')}</p>
      ) : (
        <Facts company={company} />
      )}
    </Section>
  )
}

function Facts({ company }: { company: CompanyView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { city, region, country, timeZone, opensAt, closesAt } = company
  const place = [city, region, country && format.country(country)].filter((part) => part !== undefined)
  return (
    <div className={classes.block}>
      <p className={classes.name}>{company.name}</p>
      {place.length > 0 && <p className={classes.faint}>{place.join(', ')}</p>}
      {timeZone !== undefined && <p className={classes.faint}>{timeZone}</p>}
      {opensAt !== undefined && closesAt !== undefined && (
        <p className={classes.faint}>
          {t('company.open', { from: format.time(opensAt), to: format.time(closesAt) })}
        </p>
      )}
      {company.website !== undefined && <WebLink address={company.website} />}
      {company.phone !== undefined && (
        <div className={classes.reach}>
          <Reach phone={company.phone} email={undefined} />
        </div>
      )}
    </div>
  )
}
