import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LeadRow } from '../../../core/contract/leads.ts'
import { useQuestion } from '../../api/use-question.ts'
import { useFormat } from '../../i18n/language-context.tsx'

interface LeadFieldProps {
  readonly onLead: (id: string | undefined) => void
}

/** A lead, found by a few letters of its name, its company, a person or a number. */
export function LeadField({ onLead }: LeadFieldProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const combobox = useCombobox()
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<LeadRow>()
  const rows = useLeads(chosen === undefined ? text : '')
  const { selectFirstOption } = combobox
  // What is found arrives after what is typed; Enter takes the first of it.
  useEffect(() => {
    if (rows.length > 0) selectFirstOption()
  }, [rows, selectFirstOption])
  const choose = (row: LeadRow | undefined): void => {
    setChosen(row)
    if (row !== undefined) setText(labelOf(row))
    onLead(row?.id)
  }
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(id) => {
        choose(rows.find((row) => row.id === id))
        combobox.closeDropdown()
      }}
    >
      <Combobox.Target withExpandedAttribute>
        <TextInput
          label={t('newFollowUp.lead')}
          placeholder={t('leads.searchHint')}
          value={text}
          maxLength={200}
          description={
            chosen?.nextStep === undefined
              ? undefined
              : t('newFollowUp.hasStep', { moment: format.moment(chosen.nextStep.startsAt) })
          }
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          onChange={(event) => {
            setText(event.currentTarget.value)
            choose(undefined)
            combobox.openDropdown()
          }}
          onClick={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          data-autofocus
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah={220} style={{ overflowY: 'auto' }} aria-label={t('palette.results')}>
          {rows.map((row) => (
            <Combobox.Option key={row.id} value={row.id}>
              {labelOf(row)}
            </Combobox.Option>
          ))}
          {rows.length === 0 && <Combobox.Empty>{t('palette.nothing')}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}

/** What is found; the newest leads while nothing is typed. */
function useLeads(text: string): readonly LeadRow[] {
  const query = text.trim()
  const found = useQuestion(
    'leads.list',
    { limit: 8, ...(query === '' ? { sort: 'newest', descending: true } : { query }) },
    { keepPrevious: true },
  ).data
  return found?.rows ?? noLeads
}

const noLeads: readonly LeadRow[] = []

/** `Ana Núñez · Talleres Ría`: the same words as elsewhere, each once. */
function labelOf({ title, companyName, personName }: LeadRow): string {
  return [...new Set([title, companyName, personName].filter((part) => part !== undefined))].join(' · ')
}
