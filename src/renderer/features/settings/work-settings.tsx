import { Select } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { StatusView } from '../../../core/contract/app.ts'
import { countryCodes } from '../../i18n/country-codes.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import { Section } from '../../ui/section.tsx'
import { SavedText, SavedTime } from './saved-field.tsx'
import classes from './setting.module.css'
import { Setting } from './setting.tsx'
import { useSaveSettings } from './use-save-settings.ts'

const week = [1, 2, 3, 4, 5, 6, 7] as const

/** Who works here, and when. Appointments are only ever placed inside of this. */
export function WorkSettings({ status }: { status: StatusView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const save = useSaveSettings()
  const { me, firstCallAt } = status
  const zones = useMemo(() => Intl.supportedValuesOf('timeZone'), [])
  const countries = useMemo(
    () =>
      countryCodes
        .map((code) => ({ value: code, label: format.country(code) }))
        .sort((a, b) => a.label.localeCompare(b.label, format.locale)),
    [format],
  )
  const days = me.workingWeekdays
  const toggle = (day: number): void => {
    const next = days.includes(day) ? days.filter((one) => one !== day) : [...days, day].sort()
    if (next.length > 0) save({ me: { workingWeekdays: next } })
  }
  return (
    <Section title={t('settings.work')}>
      <Setting label={t('settings.name')}>
        {({ labelId }) => (
          <SavedText
            labelId={labelId}
            value={me.name}
            onSave={(name) => name !== '' && save({ me: { name } })}
          />
        )}
      </Setting>
      <Setting label={t('settings.timeZone')}>
        {({ labelId }) => (
          <Select
            className={classes.wide ?? ''}
            aria-labelledby={labelId}
            value={me.timeZone}
            data={zones.includes(me.timeZone) ? zones : [me.timeZone, ...zones]}
            searchable
            allowDeselect={false}
            limit={200}
            onChange={(timeZone) => timeZone !== null && save({ me: { timeZone } })}
          />
        )}
      </Setting>
      <Setting label={t('settings.country')} hint={t('settings.countryHint')}>
        {({ labelId }) => (
          <Select
            className={classes.wide ?? ''}
            aria-labelledby={labelId}
            value={me.country ?? null}
            data={countries}
            searchable
            clearable
            onChange={(country) => save({ me: { country } })}
          />
        )}
      </Setting>
      <Setting label={t('settings.region')} hint={t('settings.regionHint')}>
        {({ labelId }) => (
          <SavedText
            labelId={labelId}
            value={me.region ?? ''}
            onSave={(region) => save({ me: { region: region === '' ? null : region } })}
          />
        )}
      </Setting>
      <Setting label={t('settings.days')}>
        {({ labelId }) => (
          <div className={classes.days} role="group" aria-labelledby={labelId}>
            {week.map((day) => (
              <button
                key={day}
                type="button"
                className={classes.day}
                aria-pressed={days.includes(day)}
                onClick={() => toggle(day)}
              >
                {format.weekday(day)}
              </button>
            ))}
          </div>
        )}
      </Setting>
      <Setting label={t('settings.hours')}>
        {() => (
          <div className={classes.hours}>
            <SavedTime
              label={t('settings.from')}
              value={me.dayStarts}
              onSave={(dayStarts) => save({ me: { dayStarts } })}
            />
            <span aria-hidden="true">–</span>
            <SavedTime
              label={t('settings.to')}
              value={me.dayEnds}
              onSave={(dayEnds) => save({ me: { dayEnds } })}
            />
          </div>
        )}
      </Setting>
      <Setting label={t('settings.firstCallAt')} hint={t('settings.firstCallAtHint')}>
        {() => (
          <SavedTime
            label={t('settings.firstCallAt')}
            value={firstCallAt}
            onSave={(at) => save({ firstCallAt: at })}
          />
        )}
      </Setting>
    </Section>
  )
}
