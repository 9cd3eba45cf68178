import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Empty } from '../../ui/empty.tsx'

interface LeadsEmptyProps {
  readonly hasLeads: boolean
  /** Without it there would be more. */
  readonly narrowedBy: 'words' | 'filter' | undefined
  readonly onClear: () => void
}

/** Nothing to list: because nothing was found, or because nothing is there yet. */
export function LeadsEmpty({ hasLeads, narrowedBy, onClear }: LeadsEmptyProps) {
  const { t } = useTranslation()
  if (hasLeads && narrowedBy !== undefined) {
    return (
      <Empty
        title={t('leads.nothingFound')}
        actions={
          <Button variant="default" onClick={onClear}>
            {t('leads.clear')}
          </Button>
        }
      >
        {t(narrowedBy === 'words' ? 'leads.nothingFoundText' : 'leads.nothingFitsText')}
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
