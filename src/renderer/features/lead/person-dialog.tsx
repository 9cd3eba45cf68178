import { SegmentedControl, Select, TextInput } from '@mantine/core'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonView } from '../../../core/contract/parties.ts'
import { type PersonRole, personRoles } from '../../../core/lead/person-role.ts'
import { useChange } from '../../actions/use-change.ts'
import { languageCodes } from '../../i18n/language-codes.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import classes from './party-dialog.module.css'
import { changedFields } from './party-form.ts'

interface PersonDialogProps {
  readonly leadId: string
  /** Undefined for a new one. */
  readonly person: PersonView | undefined
  readonly onClose: () => void
}

const texts = ['name', 'jobTitle', 'phone', 'mobile', 'email'] as const

/** Who somebody is, how to reach them, what they speak, and what they decide. */
export function PersonDialog({ leadId, person, onClose }: PersonDialogProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const save = useSavePerson(leadId, person)
  const [form, setForm] = useState(() => formOf(person))
  const submit = (): Promise<string | undefined> | string =>
    form.name.trim() === '' ? t('person.nameMissing') : save(form)
  return (
    <Dialog
      title={person?.name ?? t('person.new')}
      submitLabel={t(person === undefined ? 'person.addOne' : 'common.save')}
      onClose={onClose}
      onSubmit={submit}
      size={520}
    >
      <div className={classes.pair}>
        {texts.map((field) => (
          <TextInput
            key={field}
            label={t(`person.${field}`)}
            value={form[field]}
            maxLength={200}
            type={field === 'email' ? 'email' : 'text'}
            data-autofocus={field === 'name' || undefined}
            onChange={(event) => setForm({ ...form, [field]: event.currentTarget.value })}
          />
        ))}
        <Select
          label={t('person.language')}
          value={form.language === '' ? null : form.language}
          clearable
          searchable
          onChange={(language) => setForm({ ...form, language: language ?? '' })}
          data={languageChoices(form.language, format)}
        />
      </div>
      <SegmentedControl
        aria-label={t('person.role')}
        value={form.role}
        onChange={(role) => setForm({ ...form, role: role as PersonRole })}
        data={personRoles.map((role) => ({ value: role, label: t(`role.${role}`) }))}
        classNames={{ control: classes.role }}
      />
    </Dialog>
  )
}

interface PersonForm extends Record<(typeof texts)[number] | 'language', string> {
  readonly role: PersonRole
}

const formOf = (person: PersonView | undefined): PersonForm => ({
  name: person?.name ?? '',
  jobTitle: person?.jobTitle ?? '',
  phone: person?.phone ?? '',
  mobile: person?.mobile ?? '',
  email: person?.email ?? '',
  language: person?.language ?? '',
  role: person?.role ?? 'unknown',
})

/** One that an import brought and we do not list is kept. */
function languageChoices(known: string, format: ReturnType<typeof useFormat>) {
  const codes = known === '' || languageCodes.includes(known) ? languageCodes : [known, ...languageCodes]
  return codes
    .map((code) => ({ value: code, label: format.language(code) }))
    .sort((a, b) => a.label.localeCompare(b.label, format.locale))
}

function useSavePerson(leadId: string, person: PersonView | undefined) {
  const { t } = useTranslation()
  const saved = useCallback(() => t('lead.saved'), [t])
  const add = useChange(
    'people.add',
    useCallback(() => t('person.added'), [t]),
  )
  const edit = useChange('people.edit', saved)
  const setRole = useChange('people.setRole', saved)
  return async ({ role, ...form }: PersonForm): Promise<string | undefined> => {
    if (person === undefined) {
      const { name, ...rest } = form
      return add({ leadId, name: name.trim(), role, ...changedFields(rest, {}) })
    }
    const { name, ...rest } = form
    const { role: _, ...before } = formOf(person)
    const changes = changedFields(rest, before)
    const renamed = name.trim() === before.name ? {} : { name: name.trim() }
    const onLead = { leadId, personId: person.id }
    const isChanged = Object.keys({ ...changes, ...renamed }).length > 0
    const wrong = isChanged ? await edit({ ...onLead, ...renamed, ...changes }) : undefined
    return wrong === undefined && role !== person.role ? setRole({ ...onLead, role }) : wrong
  }
}
