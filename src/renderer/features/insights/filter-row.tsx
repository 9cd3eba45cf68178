import { SegmentedControl, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { StringInsights } from '../../../core/contract/insights.ts'
import classes from './filter-row.module.css'
import { type InsightFilter, type Period, periods } from './insight-filter.ts'

interface FilterRowProps {
  readonly filter: InsightFilter
  readonly choices: StringInsights['choices']
  readonly onFilter: (filter: InsightFilter) => void
}

/** Which strings are looked at. What there is only one of cannot be chosen. */
export function FilterRow({ filter, choices, onFilter }: FilterRowProps) {
  const { t } = useTranslation()
  return (
    <div className={classes.row} role="group" aria-label={t('insights.filter')}>
      <SegmentedControl
        size="xs"
        className={classes.periods ?? ''}
        aria-label={t('insights.startedIn')}
        value={filter.period}
        data={periods.map((period) => ({ value: period, label: t(`insights.period.${period}`) }))}
        onChange={(period) => onFilter({ ...filter, period: period as Period })}
      />
      {choices.sellers.length > 1 && (
        <ChoiceField
          label={t('insights.seller')}
          everything={t('insights.everySeller')}
          choices={choices.sellers}
          value={filter.sellerId}
          onChange={(sellerId) => onFilter({ ...filter, sellerId })}
        />
      )}
      {choices.cadences.length > 1 && (
        <ChoiceField
          label={t('insights.cadence')}
          everything={t('insights.everyCadence')}
          choices={choices.cadences}
          value={filter.cadenceId}
          onChange={(cadenceId) => onFilter({ ...filter, cadenceId })}
        />
      )}
    </div>
  )
}

interface ChoiceFieldProps {
  readonly label: string
  readonly everything: string
  readonly choices: readonly { readonly id: string; readonly name: string }[]
  readonly value: string | undefined
  readonly onChange: (id: string | undefined) => void
}

const everybody = 'all'

function ChoiceField({ label, everything, choices, value, onChange }: ChoiceFieldProps) {
  return (
    <Select
      className={classes.choice ?? ''}
      aria-label={label}
      value={value ?? everybody}
      data={[
        { value: everybody, label: everything },
        ...choices.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      allowDeselect={false}
      onChange={(id) => onChange(id === null || id === everybody ? undefined : id)}
    />
  )
}
