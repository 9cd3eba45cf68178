import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Empty } from '../../ui/empty.tsx'

interface LeadsEmptyProps {
  readonly hasLeads: boolean
  /** By words or a filter: without them there would be more. */
  readonly isNarrowed: boolean
  readonly onClear: () => void
}

/** Nothing to list: because nothing was found, or because nothing is there yet. */
export function LeadsEmpty({ hasLeads, isNarrowed, onClear }: LeadsEmptyProps) {
  const { t } = useTranslation()
  if (hasLeads && isNarrowed) {
    return (
      <Empty
        title={t('leads.nothingFound')}
        actions={
          <Button variant="default" onClick={onClear}>
            {t('leads.clear')}
          </Button>
        }
      >
        {t('leads.nothingFoundText')}
      </Empty>
    )
  }
  return (
    <Empty
      title={t('leads.emptyTitle')}
      actions={
        <Button component={Link} to="/import">
          {t('today.beginImport')}
        </Button>
      }
    >
      {t('leads.emptyText')}
    </Empty>
  )
}
