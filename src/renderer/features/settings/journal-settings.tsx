import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { JournalEntryView } from '../../../core/contract/accounts.ts'
import { useQuestion } from '../../api/use-question.ts'
import { useTodayDay } from '../../api/use-today-day.ts'
import { wallTimeAt } from '../../i18n/calendar-days.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import { Section } from '../../ui/section.tsx'
import { JournalDay } from './journal-day.tsx'
import classes from './journal-settings.module.css'

/** A day or two of a busy rep; earlier ones come when they are asked for, since few ever are. */
const pageSize = 100

/** What passed between here and the calendars, day by day, the newest first. */
export function JournalSettings({ timeZone }: { timeZone: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const today = useTodayDay()
  const [limit, setLimit] = useState(pageSize)
  const entries = useQuestion('journal.list', { limit }, { keepPrevious: true }).data
  return (
    <Section title={t('settings.section.journal')} note={t('journal.note')}>
      {entries?.length === 0 && (
        <p className={classes.none}>
          {t('journal.none')} <Link to="/settings/accounts">{t('journal.connectOne')}</Link>
        </p>
      )}
      {daysOf(entries ?? [], timeZone).map(([day, ofDay]) => (
        <JournalDay key={day} name={format.nearDay(day, today)} entries={ofDay} timeZone={timeZone} />
      ))}
      {entries?.length === limit && (
        <Button
          className={classes.earlier}
          variant="default"
          size="compact-sm"
          onClick={() => setLimit(limit + pageSize)}
        >
          {t('journal.earlier')}
        </Button>
      )}
    </Section>
  )
}

/** They come by time, so that those of a day stand together. */
function daysOf(
  entries: readonly JournalEntryView[],
  timeZone: string,
): readonly (readonly [day: string, entries: readonly JournalEntryView[]])[] {
  const days = new Map<string, JournalEntryView[]>()
  for (const entry of entries) {
    const day = wallTimeAt(entry.at, timeZone).slice(0, 10)
    days.set(day, [...(days.get(day) ?? []), entry])
  }
  return [...days]
}
