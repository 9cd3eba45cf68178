import { Button } from '@mantine/core'
import { IconChartBar } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Empty } from '../../ui/empty.tsx'

/** Before the first string: what will be here, and from when on. */
export function InsightsEmpty() {
  const { t } = useTranslation()
  return (
    <Empty
      icon={<IconChartBar size={28} stroke={1.5} aria-hidden="true" />}
      title={t('insights.emptyTitle')}
      actions={
        <Button component={Link} to="/leads?state=no-next-step">
          {t('insights.emptyStart')}
        </Button>
      }
    >
      {t('insights.emptyText')}
    </Empty>
  )
}

/** There are strings, but not among those that are looked at. */
export function NoStrings({ onAll }: { onAll: () => void }) {
  const { t } = useTranslation()
  return (
    <Empty
      title={t('insights.noneTitle')}
      actions={
        <Button variant="default" onClick={onAll}>
          {t('insights.showAll')}
        </Button>
      }
    >
      {t('insights.noneText')}
    </Empty>
  )
}
