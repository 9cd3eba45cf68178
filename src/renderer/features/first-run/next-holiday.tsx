import { useTranslation } from 'react-i18next'
import type { RequestInput } from '../../../core/contract/requests.ts'
import { useQuestion } from '../../api/use-question.ts'
import { addDays } from '../../i18n/calendar-days.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import classes from './first-run.module.css'

/** The next public holiday of the rep's country, as the proof that it is known and kept free. */
export function NextHoliday({ country, today }: { country: string | undefined; today: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const year = { from: today, to: addDays(today, 380) } as RequestInput<'calendar.holidays'>
  const next = useQuestion('calendar.holidays', year, { keepPrevious: true }).data?.[0]
  return (
    <p className={classes.hint} role="status">
      {country === undefined || next === undefined
        ? t('settings.countryHint')
        : t('firstRun.nextHoliday', { name: next.name, day: format.day(next.day, today) })}
    </p>
  )
}
