import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { StatusView } from '../../../core/contract/app.ts'
import { useQuestion } from '../../api/use-question.ts'
import { addDays } from '../../i18n/calendar-days.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import { Section } from '../../ui/section.tsx'
import classes from './holiday-settings.module.css'

/** The public holidays of the coming year where the rep works: no appointment is put on one. */
export function HolidaySettings({ status }: { status: StatusView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { country } = status.me
  const period = { from: status.day, to: addDays(status.day, 365) } as never
  const holidays = useQuestion('calendar.holidays', period).data
  const place = country === undefined ? undefined : format.country(country)
  return (
    <Section title={t('settings.section.holidays')} note={t('settings.holidaysNote')}>
      {place !== undefined && (holidays ?? []).length > 0 ? (
        <ol className={classes.days}>
          {holidays?.map(({ day, name }) => (
            <li key={day} className={classes.day}>
              <time dateTime={day} className={classes.date}>
                {format.day(day)}
              </time>
              {name}
            </li>
          ))}
        </ol>
      ) : (
        <p className={classes.none}>
          {place === undefined ? t('settings.countryMissing') : t('settings.noHolidays')}
        </p>
      )}
      <Link to="/settings/work" className={classes.link}>
        {place === undefined ? t('settings.chooseCountry') : t('settings.otherCountry', { country: place })}
      </Link>
    </Section>
  )
}
