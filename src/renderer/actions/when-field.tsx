import { Autocomplete } from '@mantine/core'
import { DatePickerInput, type DayOfWeek } from '@mantine/dates'
import 'dayjs/locale/es'
import 'dayjs/locale/fr'
import 'dayjs/locale/ro'
import { useTranslation } from 'react-i18next'
import { useQuestion } from '../api/use-question.ts'
import { addDays, parseTime } from '../i18n/calendar-days.ts'
import { firstWeekdayOf } from '../i18n/first-weekday.ts'
import { useFormat } from '../i18n/language-context.tsx'
import { quickDays } from './quick-days.ts'
import classes from './when-field.module.css'

interface DayFieldProps {
  readonly label: string
  readonly day: string
  readonly today: string
  readonly onDay: (day: string) => void
  readonly choice: 'soon' | 'later'
}

interface DayPickerProps {
  readonly label: string
  readonly day: string
  /** The first that can be chosen. */
  readonly from: string
  readonly onDay: (day: string) => void
  /** Has the focus when its dialog opens. */
  readonly isFirst?: boolean
}

/** A day, from the calendar. */
export function DayPicker({ label, day, from, onDay, isFirst = false }: DayPickerProps) {
  const format = useFormat()
  return (
    <DatePickerInput
      label={label}
      value={day}
      onChange={(value) => value !== null && onDay(value)}
      minDate={from}
      locale={format.locale.slice(0, 2)}
      valueFormat="ddd D MMMM YYYY"
      firstDayOfWeek={1}
      popoverProps={{ withinPortal: true }}
      data-autofocus={isFirst || undefined}
    />
  )
}

/** A day: the usual ones as one click, any other from the calendar. */
export function DayField({ label, day, today, onDay, choice }: DayFieldProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const me = useQuestion('app.status', {}).data?.me
  const weekdays = me?.workingWeekdays ?? [1, 2, 3, 4, 5]
  return (
    <div>
      <DatePickerInput
        label={label}
        value={day}
        onChange={(value) => value !== null && onDay(value)}
        minDate={choice === 'soon' ? today : addDays(today, 1)}
        locale={format.locale.slice(0, 2)}
        valueFormat="dddd D MMMM YYYY"
        firstDayOfWeek={(firstWeekdayOf(format.locale, me?.country) % 7) as DayOfWeek}
        weekendDays={weekendOf(weekdays)}
        popoverProps={{ withinPortal: true }}
        data-autofocus
      />
      <div className={classes.quick}>
        {quickDays(choice, today, weekdays).map(({ key, day: quick }) => (
          <button
            key={key}
            type="button"
            className={classes.chip}
            aria-pressed={quick === day}
            onClick={() => onDay(quick)}
          >
            {t(`when.${key}`)}
          </button>
        ))}
      </div>
    </div>
  )
}

/** The days on which the rep does not work, counted from Sunday as 0. */
const weekendOf = (workingWeekdays: readonly number[]): DayOfWeek[] =>
  ([0, 1, 2, 3, 4, 5, 6] as const).filter((day) => !workingWeekdays.includes(day === 0 ? 7 : day))

interface TimeFieldProps {
  readonly label: string
  readonly time: string
  readonly description?: string
  /** It may be left empty. */
  readonly isOptional?: boolean
  readonly onTime: (time: string) => void
}

const times = Array.from({ length: 48 }, (_, half) => {
  const hour = String(Math.floor(half / 2)).padStart(2, '0')
  return `${hour}:${half % 2 === 0 ? '00' : '30'}`
}).slice(14, 40)

/** A time as people type it (9, 930, 14h30), or one of the half hours. */
export function TimeField({ label, description, time, isOptional = false, onTime }: TimeFieldProps) {
  const { t } = useTranslation()
  const isWrong = parseTime(time) === undefined && !(isOptional && time.trim() === '')
  return (
    <Autocomplete
      label={label}
      description={description}
      value={time}
      onChange={onTime}
      onBlur={() => onTime(parseTime(time) ?? time)}
      data={times}
      filter={({ options }) => options}
      error={isWrong ? t('when.timeWrong') : undefined}
      maxDropdownHeight={180}
    />
  )
}
