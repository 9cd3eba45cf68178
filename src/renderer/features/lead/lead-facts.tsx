import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LeadDetail } from '../../../core/contract/leads.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import { parseMoney } from '../../i18n/parse-money.ts'
import { InlineText } from '../../ui/inline-text.tsx'
import { Section } from '../../ui/section.tsx'
import classes from './lead-aside.module.css'
import { useEditLead } from './use-edit-lead.ts'

/** What is known of the possible sale, edited in place. */
export function LeadFacts({ lead, country }: { lead: LeadDetail['lead']; country: string | undefined }) {
  const { t } = useTranslation()
  const format = useFormat()
  const edit = useEditLead(lead.id)
  const [isNoAmount, setIsNoAmount] = useState(false)
  const saveValue = (text: string): void => {
    const cents = text === '' ? null : parseMoney(text)
    setIsNoAmount(cents === undefined)
    if (cents !== undefined) edit({ valueCents: cents })
  }
  return (
    <Section title={t('lead.details')}>
      <dl className={classes.facts}>
        <dt>{t('lead.stage')}</dt>
        <dd>
          <InlineText
            label={t('lead.stage')}
            value={lead.stage ?? ''}
            onSave={(stage) => edit({ stage: stage === '' ? null : stage })}
          />
        </dd>
        <dt>{t('lead.value')}</dt>
        <dd>
          <InlineText
            label={t('lead.value')}
            value={lead.valueCents === undefined ? '' : format.money(lead.valueCents, lead.currency)}
            invalid={isNoAmount}
            onSave={saveValue}
          />
        </dd>
        <dt>{t('lead.country')}</dt>
        <dd>
          <InlineText
            label={t('lead.country')}
            value={country === undefined ? '' : format.country(country)}
            onSave={(name) => edit({ country: name === '' ? null : name })}
          />
        </dd>
        <dt>{t('lead.seller')}</dt>
        <dd>{lead.sellerName}</dd>
        {lead.productName !== undefined && (
          <>
            <dt>{t('lead.product')}</dt>
            <dd>{lead.productName}</dd>
          </>
        )}
      </dl>
    </Section>
  )
}
