import { Button } from '@mantine/core'
import { IconCircleCheck, IconPhoneCall } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { TodayView } from '../../../core/contract/today.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import { Empty } from '../../ui/empty.tsx'
import { useOpenQuickAdd } from '../../ui/quick-add-context.ts'

/** Empty means done, and says what comes next; with no leads at all it says how to begin. */
export function TodayEmpty({ view, hasLeads }: { view: TodayView; hasLeads: boolean }) {
  const { t } = useTranslation()
  const format = useFormat()
  const openQuickAdd = useOpenQuickAdd()
  if (!hasLeads) {
    return (
      <Empty
        icon={<IconPhoneCall size={28} stroke={1.5} />}
        title={t('today.beginTitle')}
        actions={
          <>
            <Button component={Link} to="/import">
              {t('today.beginImport')}
            </Button>
            <Button onClick={openQuickAdd} variant="default">
              {t('today.beginAdd')}
            </Button>
          </>
        }
      >
        {t('today.beginText')}
      </Empty>
    )
  }
  const { next } = view
  return (
    <Empty icon={<IconCircleCheck size={28} stroke={1.5} />} title={t('today.doneTitle')}>
      {next === undefined
        ? t('today.doneNothingNext')
        : t('today.doneNext', {
            moment: format.moment(next.startsAt, view.today),
            name: next.personName ?? next.leadTitle,
          })}
    </Empty>
  )
}
