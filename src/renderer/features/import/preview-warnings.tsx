import { useTranslation } from 'react-i18next'
import type { ImportWarning } from '../../../core/transfer/import-schemas.ts'
import classes from './import-preview.module.css'

/** What should be looked at before importing. */
export function PreviewWarnings({ warnings }: { warnings: readonly ImportWarning[] }) {
  const { t } = useTranslation()
  if (warnings.length === 0) return null
  return (
    <ul className={classes.warnings} aria-label={t('import.warnings')}>
      {warnings.map(({ code, params }) => (
        <li key={code} className={classes.warning} data-stops={code === 'no-lead-column' || undefined}>
          {t(`importWarning.${code}`, { ...params, count: Number(params.count ?? params.rows ?? 0) })}
        </li>
      ))}
    </ul>
  )
}
