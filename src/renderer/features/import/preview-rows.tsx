import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportPreviewRow } from '../../../core/transfer/import-schemas.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import classes from './import-preview.module.css'

const columns = ['title', 'company', 'person', 'phone', 'email', 'stage', 'value'] as const
type Column = (typeof columns)[number]
/** So few that the columns below are in sight. */
const shownFirst = 5

/** The first rows as they would come in: a few, and all that were read when asked for. */
export function PreviewRows({ rows }: { rows: readonly ImportPreviewRow[] }) {
  const { t } = useTranslation()
  const [isWhole, setIsWhole] = useState(false)
  return (
    <>
      <RowsTable rows={rows} count={isWhole ? rows.length : shownFirst} />
      {!isWhole && rows.length > shownFirst && (
        <Button variant="subtle" size="compact-sm" className={classes.more} onClick={() => setIsWhole(true)}>
          {t('import.moreRows', { count: rows.length })}
        </Button>
      )}
    </>
  )
}

/** Columns that say nothing in any row are left out. */
function RowsTable({ rows, count }: { rows: readonly ImportPreviewRow[]; count: number }) {
  const { t } = useTranslation()
  const format = useFormat()
  const textOf = (row: ImportPreviewRow, column: Column): string | undefined =>
    column === 'value'
      ? row.valueCents === undefined
        ? undefined
        : format.money(row.valueCents, row.currency)
      : row[column]
  const isSaid = (row: ImportPreviewRow, column: Column): boolean =>
    textOf(row, column) !== undefined && (column !== 'company' || row.company !== row.title)
  const shown = columns.filter((column) => rows.some((row) => isSaid(row, column)))
  return (
    <div className={classes.scroll} tabIndex={0} role="group" aria-label={t('import.rows')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('import.line')}</th>
            {shown.map((column) => (
              <th key={column} scope="col">
                {t(`import.previewColumn.${column}`)}
              </th>
            ))}
            <th scope="col">{t('column.state')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, count).map((row) => (
            <tr key={row.line} data-aside={row.setAside === undefined ? undefined : true}>
              <td className={classes.samples}>{row.line}</td>
              {shown.map((column) => (
                <td key={column}>{textOf(row, column)}</td>
              ))}
              <td>
                {row.setAside === undefined ? (
                  t(`leadState.${row.state}`)
                ) : (
                  <span className={classes.reason}>
                    {t('import.willBeSetAside', {
                      reason: t(`setAside.${row.setAside.code}`, row.setAside.params),
                    })}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
