import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LeadDetail } from '../../../core/contract/leads.ts'
import { useQuestion } from '../../api/use-question.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import { parseMoney } from '../../i18n/parse-money.ts'
import { InlineSelect } from '../../ui/inline-select.tsx'
import { InlineText } from '../../ui/inline-text.tsx'
import { Section } from '../../ui/section.tsx'
import classes from './lead-aside.module.css'
import { useEditLead } from './use-edit-lead.ts'

/** What is known of the possible sale, edited in place. */
export function LeadFacts({ lead }: { lead: LeadDetail['lead'] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const edit = useEditLead(lead.id)
  const stages = useQuestion('stages.list', {}).data ?? []
  const products = useQuestion('products.list', {}).data ?? []
  return (
    <Section title={t('lead.details')}>
      <dl className={classes.facts}>
        <dt>{t('lead.stage')}</dt>
        <dd>
          <InlineSelect
            label={t('lead.stage')}
            value={lead.stage}
            data={choices(stages, lead.stage, ({ name }) => name)}
            onSave={(stage) => edit({ stage })}
          />
        </dd>
        <dt>{t('lead.value')}</dt>
        <dd className={classes.money}>
          <Money lead={lead} />
        </dd>
        <dt>{t('lead.product')}</dt>
        <dd>
          <InlineSelect
            label={t('lead.product')}
            value={lead.productId}
            data={choices(products, lead.productId, ({ id }) => id)}
            onSave={(productId) => edit({ productId })}
          />
        </dd>
        <dt>{t('lead.country')}</dt>
        <dd>
          <InlineText
            label={t('lead.country')}
            value={lead.country === undefined ? '' : format.country(lead.country)}
            onSave={(name) => edit({ country: name === '' ? null : name })}
          />
        </dd>
        <dt>{t('lead.source')}</dt>
        <dd>
          <InlineText
            label={t('lead.source')}
            value={lead.source ?? ''}
            onSave={(source) => edit({ source: source === '' ? null : source })}
          />
        </dd>
        <dt>{t('lead.seller')}</dt>
        <dd className={classes.fixed}>{lead.sellerName}</dd>
      </dl>
    </Section>
  )
}

/** An amount and its currency, each a field. */
function Money({ lead }: { lead: LeadDetail['lead'] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const edit = useEditLead(lead.id)
  const [wrong, setWrong] = useState<'value' | 'currency'>()
  const saveValue = (text: string): void => {
    const cents = text === '' ? null : parseMoney(text)
    setWrong(cents === undefined ? 'value' : undefined)
    if (cents !== undefined) edit({ valueCents: cents })
  }
  const saveCurrency = (text: string): void => {
    const isCode = text === '' || /^[a-z]{3}$/i.test(text)
    setWrong(isCode ? undefined : 'currency')
    if (isCode) edit({ currency: text === '' ? null : text.toUpperCase() })
  }
  return (
    <>
      <InlineText
        label={t('lead.value')}
        value={lead.valueCents === undefined ? '' : format.money(lead.valueCents, lead.currency)}
        invalid={wrong === 'value'}
        onSave={saveValue}
      />
      <InlineText
        label={t('lead.currency')}
        placeholder="EUR"
        value={lead.currency ?? ''}
        invalid={wrong === 'currency'}
        onSave={saveCurrency}
      />
    </>
  )
}

interface Listed {
  readonly id: string
  readonly name: string
  readonly isArchived: boolean
}

/** Those in use, and the one the lead has, also where it is in use no more. */
const choices = <T extends Listed>(
  list: readonly T[],
  known: string | undefined,
  value: (one: T) => string,
) =>
  list
    .filter((one) => !one.isArchived || value(one) === known)
    .map((one) => ({ value: value(one), label: one.name }))
