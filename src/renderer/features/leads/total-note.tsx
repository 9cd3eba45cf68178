import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/language-context.tsx'
import type { LeadRows } from './use-lead-rows.ts'

/** How many there are, or that there are more than anyone would read. */
export function TotalNote({ rows, isNarrowed }: { rows: LeadRows; isNarrowed: boolean }) {
  const { t } = useTranslation()
  const format = useFormat()
  const leads = format.count(rows.total)
  const text = !rows.loaded
    ? ' '
    : rows.capped
      ? t('leads.foundMore', { leads })
      : t(isNarrowed ? 'leads.found' : 'leads.total', { count: rows.total, leads })
  return <span role="status">{text}</span>
}
