import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RequestInput } from '../../../core/contract/requests.ts'
import type { ImportOverrides, ImportPreview as Preview } from '../../../core/transfer/import-schemas.ts'
import { useQuestion } from '../../api/use-question.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import { useProblemText } from '../../i18n/use-problem-text.ts'
import { Section } from '../../ui/section.tsx'
import { FileReading } from './file-reading.tsx'
import classes from './import-preview.module.css'
import { MappingTable } from './mapping-table.tsx'
import { PreviewRows } from './preview-rows.tsx'
import { PreviewWarnings } from './preview-warnings.tsx'

interface ImportPreviewProps {
  readonly file: string
  readonly onRun: (input: RequestInput<'import.run'>) => void
  readonly onOther: () => void
}

/** Shows what an import would do before it does it; everything detected can be corrected. */
export function ImportPreview({ file, onRun, onOther }: ImportPreviewProps) {
  const { t } = useTranslation()
  const problemText = useProblemText()
  const [overrides, setOverrides] = useState<ImportOverrides>({})
  const { data, error } = useQuestion('import.preview', { file, overrides }, { keepPrevious: true })
  const canRun = data !== undefined && !data.warnings.some(({ code }) => code === 'no-lead-column')
  return (
    <>
      <div className={classes.bar}>
        <p className={classes.file}>{data?.fileName}</p>
        <p className={classes.count}>{data !== undefined && <RowCount preview={data} />}</p>
        <Button variant="default" onClick={onOther}>
          {t('import.other')}
        </Button>
        <Button disabled={!canRun} onClick={() => onRun({ file, overrides })}>
          {t('import.run')}
        </Button>
      </div>
      {error !== null && (
        <p role="alert" className={classes.problem}>
          {problemText(error.problem)}
        </p>
      )}
      {data !== undefined && (
        <>
          <PreviewWarnings warnings={data.warnings} />
          <Section title={t('import.reading')}>
            <FileReading preview={data} overrides={overrides} onOverrides={setOverrides} />
          </Section>
          <Section title={t('import.rows')} note={t('import.rowsNote')}>
            <PreviewRows rows={data.rows} />
          </Section>
          <Section title={t('import.mapping')} note={t('import.mappingNote')}>
            <MappingTable preview={data} onMapping={(mapping) => setOverrides({ ...overrides, mapping })} />
          </Section>
        </>
      )}
    </>
  )
}

function RowCount({ preview }: { preview: Preview }) {
  const { t } = useTranslation()
  const rows = useFormat().count(preview.rowCount)
  return (
    <>
      {t(preview.rowCountEstimated ? 'import.aboutRows' : 'import.rowCount', {
        count: preview.rowCount,
        rows,
      })}
    </>
  )
}
