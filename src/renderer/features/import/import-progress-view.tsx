import { Button, Progress } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ImportProgress } from '../../../core/transfer/import-schemas.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import classes from './import-progress-view.module.css'
import { useImportSession } from './import-session.tsx'

/** How far the import is. Other screens can be used meanwhile; cancelling changes nothing. */
export function ImportProgressView({ progress }: { progress: ImportProgress | undefined }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { cancel } = useImportSession()
  const share =
    progress === undefined || progress.bytesTotal === 0 ? 0 : (progress.bytesRead / progress.bytesTotal) * 100
  const phase = progress?.phase ?? 'reading'
  return (
    <div className={classes.progress}>
      <p className={classes.phase} role="status">
        {t(`import.phase.${phase}`)}
      </p>
      <Progress value={share} aria-label={t('import.progress')} />
      <p className={classes.rows}>
        {progress !== undefined &&
          t('import.rowsRead', {
            rows: format.count(progress.rowsRead),
            total: format.count(Math.max(progress.rowsTotalEstimate, progress.rowsRead)),
          })}
      </p>
      <Button variant="default" onClick={cancel}>
        {t('import.cancel')}
      </Button>
    </div>
  )
}
