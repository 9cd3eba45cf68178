import { useTranslation } from 'react-i18next'
import type { LeadDetail } from '../../../core/contract/leads.ts'
import { useQuestion } from '../../api/use-question.ts'
import { Section } from '../../ui/section.tsx'
import { StringLine } from './string-line.tsx'
import classes from './strings.module.css'

/** The strings of a lead: the latest one drawn, those before it folded away. */
export function Strings({ detail, today }: { detail: LeadDetail; today: string }) {
  const { t } = useTranslation()
  const { strings, timeline } = detail
  const known = useQuestion('strings.gaps', { leadId: detail.lead.id }, { enabled: strings.length > 0 }).data
  const gaps = new Map(known?.map(({ followUpId, businessDays }) => [followUpId as string, businessDays]))
  const current = strings.find(({ endedAt }) => endedAt === undefined) ?? strings[0]
  if (current === undefined) return null
  const earlier = strings.filter((string) => string !== current)
  return (
    <Section title={t('lead.string')} count={current.cadenceName}>
      <StringLine key={current.id} string={current} today={today} gaps={gaps} timeline={timeline} />
      {earlier.length > 0 && (
        <details className={classes.earlier}>
          <summary className={classes.summary}>{t('lead.earlierStrings', { count: earlier.length })}</summary>
          {earlier.map((string) => (
            <div key={string.id}>
              <h3 className={classes.name}>{string.cadenceName}</h3>
              <StringLine string={string} today={today} gaps={gaps} timeline={timeline} />
            </div>
          ))}
        </details>
      )}
    </Section>
  )
}
