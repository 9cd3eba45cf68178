import { Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RequestInput } from '../../../core/contract/requests.ts'
import { parseMoney } from '../../i18n/parse-money.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { useCellOptions } from './cell-options.ts'
import type { EditableColumn } from './cells.ts'

export type BulkChanges = RequestInput<'leads.bulkEdit'>['changes']

interface SetDialogProps {
  readonly leads: string
  readonly onClose: () => void
  readonly onSet: (changes: BulkChanges) => void
}

const fields = ['stage', 'seller', 'product', 'value', 'country'] as const
type SetField = (typeof fields)[number]

/** Stands for nothing in a list whose values are texts. */
const nothing = ''

/** What is to be the same for all. */
export function SetDialog({ leads, onClose, onSet }: SetDialogProps) {
  const { t } = useTranslation()
  const [field, setField] = useState<SetField>('stage')
  const [value, setValue] = useState<string>()
  const submit = () => {
    const changes = changesOf(field, value)
    if (changes === undefined) return field === 'value' ? t('cell.valueWrong') : t('cell.notAmong')
    onSet(changes)
    return undefined
  }
  return (
    <Dialog
      title={t('bulk.title', { leads, what: t('bulk.setTitle') })}
      submitLabel={t('bulk.setSubmit')}
      onClose={onClose}
      onSubmit={submit}
    >
      <Select
        label={t('bulk.field')}
        value={field}
        allowDeselect={false}
        data-autofocus
        data={fields.map((one) => ({ value: one, label: t(`column.${one}`) }))}
        onChange={(next) => {
          setField((next ?? 'stage') as SetField)
          setValue(undefined)
        }}
      />
      {field === 'value' ? (
        <TextInput
          label={t('column.value')}
          value={value ?? ''}
          maxLength={30}
          onChange={(event) => setValue(event.currentTarget.value)}
        />
      ) : (
        <ValueSelect key={field} field={field} value={value} onValue={setValue} />
      )}
    </Dialog>
  )
}

interface ValueSelectProps {
  readonly field: Exclude<EditableColumn, 'title' | 'value'>
  readonly value: string | undefined
  readonly onValue: (value: string) => void
}

function ValueSelect({ field, value, onValue }: ValueSelectProps) {
  const { t } = useTranslation()
  const options = useCellOptions(field) ?? []
  return (
    <Select
      label={t(`column.${field}`)}
      value={value ?? null}
      allowDeselect={false}
      searchable
      data={options.map((option) => ({ value: option.value ?? nothing, label: option.label }))}
      onChange={(next) => next !== null && onValue(next)}
    />
  )
}

function changesOf(field: SetField, value: string | undefined): BulkChanges | undefined {
  if (value === undefined) return undefined
  const given = value.trim() === nothing ? null : value
  switch (field) {
    case 'stage':
      return { stage: given }
    case 'seller':
      return given === null ? undefined : { sellerId: given }
    case 'product':
      return { productId: given }
    case 'country':
      return { country: given }
    case 'value': {
      const valueCents = given === null ? null : parseMoney(given)
      return valueCents === undefined ? undefined : { valueCents }
    }
  }
}
