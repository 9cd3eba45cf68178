import { NumberInput, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type {
  ImportEncoding,
  ImportOverrides,
  ImportPreview,
  ImportSeparator,
} from '../../../core/transfer/import-schemas.ts'
import classes from './import-preview.module.css'

const encodings: Readonly<Record<ImportEncoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1252': 'Windows-1252',
}
const separators: Readonly<Record<ImportSeparator, 'comma' | 'semicolon' | 'tab' | 'bar'>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
}

interface FileReadingProps {
  readonly preview: ImportPreview
  readonly overrides: ImportOverrides
  readonly onOverrides: (overrides: ImportOverrides) => void
}

/** How the file is read. A change here makes new columns, so the mapping is recognised anew. */
export function FileReading({ preview, overrides, onOverrides }: FileReadingProps) {
  const { t } = useTranslation()
  const { mapping: _, ...reading } = overrides
  return (
    <div className={classes.reading}>
      <Select
        label={t('import.encoding')}
        value={preview.encoding}
        allowDeselect={false}
        data={Object.entries(encodings).map(([value, label]) => ({ value, label }))}
        onChange={(value) => value !== null && onOverrides({ ...reading, encoding: value as ImportEncoding })}
      />
      <Select
        label={t('import.separator')}
        value={preview.separator}
        allowDeselect={false}
        data={Object.entries(separators).map(([value, name]) => ({
          value,
          label: t(`import.separators.${name}`),
        }))}
        onChange={(value) =>
          value !== null && onOverrides({ ...reading, separator: value as ImportSeparator })
        }
      />
      <NumberInput
        label={t('import.headerRow')}
        value={preview.headerRow}
        min={0}
        max={100}
        allowDecimal={false}
        onChange={(value) => typeof value === 'number' && onOverrides({ ...reading, headerRow: value })}
      />
    </div>
  )
}
