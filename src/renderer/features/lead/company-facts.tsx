import { useTranslation } from 'react-i18next'
import type { CompanyView } from '../../../core/contract/parties.ts'
import { Reach } from '../../ui/reach.tsx'
import { Section } from '../../ui/section.tsx'
import { WebLink } from '../../ui/web-link.tsx'
import classes from './lead-aside.module.css'

/** The company behind the lead. */
export function CompanyFacts({ company }: { company: CompanyView }) {
  const { t } = useTranslation()
  const place = [company.city, company.region].filter((part) => part !== undefined).join(', ')
  return (
    <Section title={t('lead.company')}>
      <div className={classes.person}>
        <p className={classes.name}>{company.name}</p>
        {place !== '' && <p className={classes.faint}>{place}</p>}
        {company.website !== undefined && <WebLink address={company.website} />}
        {company.phone !== undefined && (
          <div className={classes.reach}>
            <Reach phone={company.phone} email={undefined} />
          </div>
        )}
      </div>
    </Section>
  )
}
