import { Select } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { StatusView } from '../../../core/contract/app.ts'
import { Section } from '../../ui/section.tsx'
import { Hours } from './hours.tsx'
import { PlaceSettings } from './place-settings.tsx'
import { SavedNumber, SavedText, SavedTime } from './saved-field.tsx'
import classes from './setting.module.css'
import { Setting } from './setting.tsx'
import { useSaveSettings } from './use-save-settings.ts'
import { Weekdays } from './weekdays.tsx'

/** Who works here, and when. Appointments are only ever placed inside of this. */
export function WorkSettings({ status }: { status: StatusView }) {
  const { t } = useTranslation()
  const save = useSaveSettings()
  const { me, firstCallAt, firstCallsPerDay, clientHours } = status
  const zones = useMemo(() => Intl.supportedValuesOf('timeZone'), [])
  return (
    <Section title={t('settings.work')}>
      <Setting label={t('settings.name')}>
        {({ labelId }) => (
          <SavedText labelId={labelId} value={me.name} onSave={(name) => save({ me: { name } })} />
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
      <PlaceSettings me={me} today={status.day} />
      <Setting label={t('settings.days')}>
        {({ labelId }) => (
          <Weekdays
            labelId={labelId}
            days={me.workingWeekdays}
            onDays={(workingWeekdays) => save({ me: { workingWeekdays } })}
          />
        )}
      </Setting>
      <Setting label={t('settings.hours')}>
        {() => (
          <Hours
            label={t('settings.hours')}
            from={me.dayStarts}
            to={me.dayEnds}
            onFrom={(dayStarts) => save({ me: { dayStarts } })}
            onTo={(dayEnds) => save({ me: { dayEnds } })}
          />
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
      <Setting label={t('settings.firstCallsPerDay')} hint={t('settings.firstCallsPerDayHint')}>
        {() => (
          <SavedNumber
            label={t('settings.firstCallsPerDay')}
            value={firstCallsPerDay}
            min={1}
            max={100}
            onSave={(count) => count !== undefined && save({ firstCallsPerDay: count })}
          />
        )}
      </Setting>
      <Setting label={t('settings.clientHours')} hint={t('settings.clientHoursHint')}>
        {() => (
          <Hours
            label={t('settings.clientHours')}
            from={clientHours.opensAt}
            to={clientHours.closesAt}
            onFrom={(opensAt) => save({ clientHours: { ...clientHours, opensAt } })}
            onTo={(closesAt) => save({ clientHours: { ...clientHours, closesAt } })}
          />
        )}
      </Setting>
    </Section>
  )
}
