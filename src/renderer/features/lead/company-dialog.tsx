import { Select, TextInput } from '@mantine/core'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CompanyView } from '../../../core/contract/parties.ts'
import { useChange } from '../../actions/use-change.ts'
import { TimeField } from '../../actions/when-field.tsx'
import { parseTime } from '../../i18n/calendar-days.ts'
import { countryCodes } from '../../i18n/country-codes.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import classes from './party-dialog.module.css'
import { changedFields } from './party-form.ts'

interface CompanyDialogProps {
  readonly leadId: string
  /** Undefined where the lead has none yet. */
  readonly company: CompanyView | undefined
  readonly onClose: () => void
}

const texts = ['name', 'website', 'phone', 'city'] as const

/** The company behind a lead: where it is decides its holidays, its clock and the hours at which it is called. */
export function CompanyDialog({ leadId, company, onClose }: CompanyDialogProps) {
  const { t } = useTranslation()
  const save = useSaveCompany(leadId, company)
  const [form, setForm] = useState(() => formOf(company))
  const change = (part: Partial<CompanyForm>): void => setForm((before) => ({ ...before, ...part }))
  const hours = hoursOf(form)
  const submit = (): Promise<string | undefined> | string =>
    hours === undefined ? t('company.hoursWrong') : save(form, hours)
  return (
    <Dialog
      title={company?.name ?? t('company.new')}
      submitLabel={t('common.save')}
      onClose={onClose}
      onSubmit={submit}
      size={520}
    >
      <div className={classes.pair}>
        {texts.map((field) => (
          <TextInput
            key={field}
            label={t(`company.${field}`)}
            value={form[field]}
            maxLength={200}
            data-autofocus={field === 'name' || undefined}
            onChange={(event) => change({ [field]: event.currentTarget.value })}
          />
        ))}
        <CountryAndZone form={form} onChange={change} />
        <TimeField
          isOptional
          label={t('company.opensAt')}
          time={form.opensAt}
          onTime={(opensAt) => change({ opensAt })}
        />
        <TimeField
          isOptional
          label={t('company.closesAt')}
          time={form.closesAt}
          onTime={(closesAt) => change({ closesAt })}
        />
        <p className={classes.hint}>{t('company.hoursHint')}</p>
      </div>
    </Dialog>
  )
}

type CompanyForm = ReturnType<typeof formOf>

function CountryAndZone({
  form,
  onChange,
}: {
  readonly form: CompanyForm
  readonly onChange: (part: Partial<CompanyForm>) => void
}) {
  const { t } = useTranslation()
  const format = useFormat()
  const zones = useMemo(() => Intl.supportedValuesOf('timeZone'), [])
  const countries = useMemo(
    () =>
      countryCodes
        .map((code) => ({ value: code, label: format.country(code) }))
        .sort((a, b) => a.label.localeCompare(b.label, format.locale)),
    [format],
  )
  return (
    <>
      <Select
        label={t('lead.country')}
        value={form.country === '' ? null : form.country}
        data={withKnown(countries, form.country)}
        searchable
        clearable
        onChange={(country) => onChange({ country: country ?? '' })}
      />
      <TextInput
        label={t('company.region')}
        value={form.region}
        maxLength={200}
        onChange={(event) => onChange({ region: event.currentTarget.value })}
      />
      <Select
        label={t('company.timeZone')}
        value={form.timeZone === '' ? null : form.timeZone}
        data={form.timeZone === '' || zones.includes(form.timeZone) ? zones : [form.timeZone, ...zones]}
        searchable
        clearable
        limit={200}
        onChange={(timeZone) => onChange({ timeZone: timeZone ?? '' })}
      />
      <span />
    </>
  )
}

/** A country that an import brought and nobody knows stays as it was written. */
const withKnown = (list: { value: string; label: string }[], known: string) =>
  known === '' || list.some(({ value }) => value === known) ? list : [{ value: known, label: known }, ...list]

const formOf = (company: CompanyView | undefined) => ({
  name: company?.name ?? '',
  website: company?.website ?? '',
  phone: company?.phone ?? '',
  city: company?.city ?? '',
  country: company?.country ?? '',
  region: company?.region ?? '',
  timeZone: company?.timeZone ?? '',
  opensAt: company?.opensAt ?? '',
  closesAt: company?.closesAt ?? '',
})

/** Both or neither; null for neither, undefined where one is missing or is no time. */
function hoursOf({
  opensAt,
  closesAt,
}: CompanyForm): { opensAt: string; closesAt: string } | null | undefined {
  if (opensAt.trim() === '' && closesAt.trim() === '') return null
  const opens = parseTime(opensAt)
  const closes = parseTime(closesAt)
  return opens === undefined || closes === undefined ? undefined : { opensAt: opens, closesAt: closes }
}

function useSaveCompany(leadId: string, company: CompanyView | undefined) {
  const { t } = useTranslation()
  const edit = useChange(
    'companies.edit',
    useCallback(() => t('lead.saved'), [t]),
  )
  return async (
    { opensAt: _, closesAt: __, ...form }: CompanyForm,
    hours: { opensAt: string; closesAt: string } | null,
  ): Promise<string | undefined> => {
    const { name, ...changes } = changedFields(form, formOf(company))
    if (name === null) return t('company.nameMissing')
    return edit({ leadId, ...(name === undefined ? {} : { name }), ...changes, hours })
  }
}
