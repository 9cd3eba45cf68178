import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ImportField, ImportMapping, ImportPreview } from '../../../core/transfer/import-schemas.ts'
import classes from './import-preview.module.css'
import { fieldOf, fieldsInOrder, mapColumn } from './mapping.ts'

interface MappingTableProps {
  readonly preview: ImportPreview
  readonly onMapping: (mapping: ImportMapping) => void
}

/** What each column of the file is taken as, with samples of what stands in it. */
export function MappingTable({ preview, onMapping }: MappingTableProps) {
  const { t } = useTranslation()
  const fields = fieldsInOrder.map((field) => ({ value: field, label: t(`importField.${field}`) }))
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('import.column')}</th>
          <th scope="col">{t('import.samples')}</th>
          <th scope="col">{t('import.takenAs')}</th>
        </tr>
      </thead>
      <tbody>
        {preview.columns.map(({ index, name: given, samples }) => {
          const name = given ?? t('setAside.column', { number: index + 1 })
          const field = fieldOf(preview.mapping, index)
          return (
            <tr key={index}>
              <td className={field === undefined ? classes.ignored : classes.column}>{name}</td>
              <td className={classes.samples}>{samples.slice(0, 3).join(' · ')}</td>
              <td>
                <Select
                  aria-label={t('import.takeColumnAs', { column: name })}
                  value={field ?? null}
                  data={fields}
                  placeholder={t('import.leftOut')}
                  clearable
                  searchable
                  size="xs"
                  onChange={(value) =>
                    onMapping(mapColumn(preview.mapping, index, (value as ImportField | null) ?? undefined))
                  }
                />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
