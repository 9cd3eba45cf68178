import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { SellerView } from '../../../core/contract/parties.ts'
import { useQuestion } from '../../api/use-question.ts'
import { addDays } from '../../i18n/calendar-days.ts'
import { useCountries } from '../../i18n/countries.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import classes from './setting.module.css'
import { Setting } from './setting.tsx'
import { useSaveSettings } from './use-save-settings.ts'

interface PlaceSettingsProps {
  readonly me: SellerView
  readonly today: string
}

/** Country and region of the rep, with the next public holidays as the proof that they are the right ones. */
export function PlaceSettings({ me, today }: PlaceSettingsProps) {
  const { t } = useTranslation()
  const save = useSaveSettings()
  const countries = useCountries()
  const regions = useQuestion(
    'calendar.regions',
    { country: me.country ?? '' },
    { enabled: me.country !== undefined, keepPrevious: true },
  ).data
  const hasRegions = me.country !== undefined && regions !== undefined && regions.length > 0
  return (
    <>
      <Setting label={t('settings.country')} hint={<NextHolidays me={me} today={today} />}>
        {({ labelId }) => (
          <Select
            className={classes.wide ?? ''}
            aria-labelledby={labelId}
            value={me.country ?? null}
            data={countries}
            searchable
            clearable
            nothingFoundMessage={t('settings.noSuchCountry')}
            onChange={(country) => save({ me: { country } })}
          />
        )}
      </Setting>
      {hasRegions && (
        <Setting label={t('settings.region')} hint={t('settings.regionHint')}>
          {({ labelId }) => (
            <Select
              className={classes.wide ?? ''}
              aria-labelledby={labelId}
              placeholder={t('settings.wholeCountry')}
              value={regions.find(({ code, name }) => code === me.region || name === me.region)?.code ?? null}
              data={regions.map(({ code, name }) => ({ value: code, label: name }))}
              searchable
              clearable
              onChange={(region) => save({ me: { region } })}
            />
          )}
        </Setting>
      )}
    </>
  )
}

function NextHolidays({ me, today }: PlaceSettingsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const period = { from: today, to: addDays(today, 380) } as never
  const holidays = useQuestion('calendar.holidays', period, { keepPrevious: true }).data
  if (me.country === undefined) return <>{t('settings.countryHint')}</>
  if (holidays === undefined) return <> </>
  if (holidays.length === 0) return <>{t('settings.noHolidays')}</>
  const next = holidays.slice(0, 3).map(({ day, name }) => `${name} (${format.day(day)})`)
  return <>{t('settings.nextHolidays', { holidays: next.join(', ') })}</>
}
