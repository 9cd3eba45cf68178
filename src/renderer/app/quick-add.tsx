import { Textarea, TextInput } from '@mantine/core'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { RequestOutput } from '../../core/contract/requests.ts'
import { useChange } from '../actions/use-change.ts'
import { Dialog } from '../ui/dialog.tsx'
import classes from './quick-add.module.css'
import { leadOfForm } from './quick-add-form.ts'

const empty = { company: '', person: '', phone: '', email: '', note: '' }

/** A lead in five fields, any one of the first two is enough. It opens, so that its string can be started. */
export function QuickAdd({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [form, setForm] = useState(empty)
  const told = useCallback(
    ({ id }: RequestOutput<'leads.add'>) => {
      void navigate(`/leads/${id}`)
      return t('quickAdd.added')
    },
    [navigate, t],
  )
  const add = useChange('leads.add', told)
  const field = (name: keyof typeof empty) => ({
    label: t(`quickAdd.${name}`),
    value: form[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      setForm({ ...form, [name]: event.currentTarget.value }),
  })
  const submit = (): Promise<string | undefined> | string => {
    const lead = leadOfForm(form)
    return lead === undefined ? t('quickAdd.missing') : add(lead)
  }
  return (
    <Dialog title={t('quickAdd.title')} submitLabel={t('quickAdd.add')} onClose={onClose} onSubmit={submit}>
      <div className={classes.pair}>
        <TextInput {...field('person')} data-autofocus maxLength={200} />
        <TextInput {...field('company')} maxLength={200} />
        <TextInput {...field('phone')} type="tel" maxLength={200} />
        <TextInput {...field('email')} type="email" maxLength={200} />
      </div>
      <Textarea {...field('note')} autosize minRows={2} maxRows={6} />
    </Dialog>
  )
}
