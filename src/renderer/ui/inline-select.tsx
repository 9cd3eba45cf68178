import { Select } from '@mantine/core'
import classes from './inline-select.module.css'

interface InlineSelectProps {
  readonly label: string
  readonly value: string | undefined
  readonly data: readonly { readonly value: string; readonly label: string }[]
  readonly onSave: (value: string | null) => void
}

/** A choice that is made where it stands; choosing the chosen one again clears it. */
export function InlineSelect({ label, value, data, onSave }: InlineSelectProps) {
  return (
    <Select
      aria-label={label}
      variant="unstyled"
      classNames={{ input: classes.field ?? '', section: classes.section ?? '' }}
      value={value ?? null}
      data={[...data]}
      placeholder="—"
      searchable={data.length > 10}
      onChange={(chosen) => chosen !== (value ?? null) && onSave(chosen)}
    />
  )
}
