import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ImportReport } from '../../../core/transfer/import-schemas.ts'
import { useUndo } from '../../actions/use-undo.ts'
import { shell } from '../../api/shell.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import classes from './import-report-view.module.css'

const counted = ['added', 'updated', 'unchanged', 'setAside'] as const

/** What the import did, where the rows are that it did not take, and how to take it back. */
export function ImportReportView({ report, onAgain }: { report: ImportReport; onAgain: () => void }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { undo } = useUndo()
  const { setAsideFile } = report
  return (
    <div className={classes.report}>
      <p className={classes.title} role="status">
        {t('import.doneTitle', { count: report.rows, rows: format.count(report.rows) })}
      </p>
      <dl className={classes.counts}>
        {counted.map((what) => (
          <div
            key={what}
            className={classes.count}
            data-what={what}
            data-none={report[what] === 0 || undefined}
          >
            <dt>{t(`import.counted.${what}`)}</dt>
            <dd>{format.count(report[what])}</dd>
          </div>
        ))}
      </dl>
      <p className={classes.made}>
        {report.companies + report.people + report.products > 0 &&
          t('import.made', {
            companies: format.count(report.companies),
            people: format.count(report.people),
            products: format.count(report.products),
          })}
      </p>
      {setAsideFile !== undefined && (
        <p className={classes.aside}>
          {t('import.setAsideText')}
          <Button variant="default" size="compact-sm" onClick={() => void shell().showInFolder(setAsideFile)}>
            {t('import.showSetAside')}
          </Button>
        </p>
      )}
      <div className={classes.buttons}>
        <Button component={Link} to="/today">
          {t('import.toToday')}
        </Button>
        <Button variant="default" component={Link} to="/leads?sort=newest">
          {t('import.toLeads')}
        </Button>
        <Button variant="subtle" onClick={onAgain}>
          {t('import.again')}
        </Button>
        <Button
          variant="subtle"
          onClick={() => {
            void undo()
            onAgain()
          }}
        >
          {t('import.undo')}
        </Button>
      </div>
    </div>
  )
}
