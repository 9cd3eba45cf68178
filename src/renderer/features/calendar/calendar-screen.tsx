import { useCallback, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { SellerView } from '../../../core/contract/parties.ts'
import { ActionDialog } from '../../actions/action-dialog.tsx'
import { useQuestion } from '../../api/use-question.ts'
import { useTodayDay } from '../../api/use-today-day.ts'
import { firstWeekdayOf } from '../../i18n/first-weekday.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import { Screen } from '../../ui/screen.tsx'
import { AlongDialog } from './along-dialog.tsx'
import { CalendarControls } from './calendar-header.tsx'
import classes from './calendar-screen.module.css'
import { Details } from './details.tsx'
import { EmptyPeriod } from './empty-period.tsx'
import { useHourHeight } from './hour-height.ts'
import { LiveDraft } from './live-draft.tsx'
import { MonthGrid } from './month-grid.tsx'
import { NewFollowUpDialog } from './new-follow-up-dialog.tsx'
import { pagingOf, startOf } from './paging.ts'
import { type Period, periodOf } from './period.ts'
import { minuteOf } from './placement.ts'
import { TimeGrid } from './time-grid.tsx'
import { type Address, useAddress } from './use-address.ts'
import { useAlong } from './use-along.ts'
import { useCalendarActions } from './use-calendar-actions.ts'
import { useCalendarData, usePrefetchBeside } from './use-calendar-data.ts'
import { useCalendarKeys } from './use-calendar-keys.ts'
import { useCursor } from './use-cursor.ts'
import { useKeyboardMove } from './use-keyboard-move.ts'
import { type Draft, useMoving } from './use-moving.ts'

/** The follow-ups as appointments, by day, week or month. */
export function CalendarScreen() {
  const { t } = useTranslation()
  const me = useQuestion('app.status', {}).data?.me
  return me === undefined ? (
    <Screen title={t('nav.calendar')} flush>
      {null}
    </Screen>
  ) : (
    <Calendar me={me} />
  )
}

function Calendar({ me }: { me: SellerView }) {
  const format = useFormat()
  const today = useTodayDay()
  const address = useAddress(today)
  const { view, day } = address
  const firstWeekday = firstWeekdayOf(format.locale, me.country)
  const period = useMemo(() => periodOf(view, day, firstWeekday), [view, day, firstWeekday])
  const data = useCalendarData(period, me)
  usePrefetchBeside(address, firstWeekday)
  const { height, zoom } = useHourHeight()
  const scale = useMemo(() => ({ days: period.days, hour: height }), [period, height])
  const screen = useRef<HTMLDivElement>(null)
  const cursor = useCursor(screen)
  const along = useAlong()
  const { focus } = cursor
  // Whatever was asked meanwhile, the keyboard goes on where it was.
  const onEnd = useCallback(
    ({ card, byKeys }: Draft) => byKeys !== undefined && focus({ kind: 'appointment', id: card.id }),
    [focus],
  )
  const moving = useMoving(data.placed, { ask: along.ask, onEnd })
  const { placed } = moving
  const actions = useCalendarActions(address)
  const goIfHidden = (to: string): void => {
    if (!period.days.includes(to)) address.go({ day: to })
  }
  const paging = pagingOf(address, cursor, placed)
  const keyboard = useKeyboardMove({ moving, isMonth: view === 'month', onDay: goIfHidden })
  const start = startOf(period.days, data.now, minuteOf(me.dayStarts))
  const lifted = moving.draft?.byKeys
  const shared = { today, me, data, moving, cursor, actions }
  useCalendarKeys({ ...shared, paging, address, period, start, placed, lifted, keyboard, zoom })
  const opened = placed.find(({ id }) => id === actions.opened)
  return (
    <Screen
      flush
      title={<Title address={address} period={period} />}
      actions={<CalendarControls address={paging} today={today} />}
    >
      <div ref={screen} className={classes.calendar}>
        {view === 'month' ? (
          <MonthGrid {...shared} period={period} month={day.slice(0, 7)} />
        ) : (
          <TimeGrid {...shared} scale={scale} />
        )}
        {data.isKnown && placed.length === 0 && <EmptyPeriod />}
      </div>
      <LiveDraft draft={moving.draft} />
      {opened !== undefined && (
        <Details
          key={opened.id}
          placed={opened}
          today={today}
          actions={actions}
          onClose={() => {
            actions.close()
            cursor.focus({ kind: 'appointment', id: opened.id })
          }}
        />
      )}
      {along.question !== undefined && <AlongDialog question={along.question} today={today} />}
      {actions.adding !== undefined && (
        <NewFollowUpDialog
          place={actions.adding}
          today={today}
          onClose={() => actions.add(undefined)}
          onAdded={(id) => focus({ kind: 'appointment', id })}
        />
      )}
      <ActionDialog asking={actions.asking} today={today} onClose={() => actions.ask(undefined)} />
    </Screen>
  )
}

function Title({ address: { view, day }, period: { from, to } }: { address: Address; period: Period }) {
  const format = useFormat()
  if (view === 'day') return `${format.longDay(day)} ${day.slice(0, 4)}`
  return view === 'week' ? format.months(from, to) : format.months(day, day)
}
