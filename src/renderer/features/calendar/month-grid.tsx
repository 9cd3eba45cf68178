import { useElementSize, useMergedRef } from '@mantine/hooks'
import { useMemo, useRef } from 'react'
import type { SellerView } from '../../../core/contract/parties.ts'
import { weekdayOf } from '../../i18n/calendar-days.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import { MonthCell } from './month-cell.tsx'
import { byDay } from './month-days.ts'
import classes from './month-grid.module.css'
import type { Period } from './period.ts'
import { minuteOf } from './placement.ts'
import { usualLength } from './snap.ts'
import type { CalendarActions } from './use-calendar-actions.ts'
import type { CalendarData } from './use-calendar-data.ts'
import type { CursorState } from './use-cursor.ts'
import { useMonthPointer } from './use-month-pointer.ts'
import type { Moving } from './use-moving.ts'

interface MonthGridProps {
  readonly period: Period
  /** The month that the days belong to; the others are faint. */
  readonly month: string
  readonly today: string
  readonly me: SellerView
  readonly data: CalendarData
  readonly moving: Moving
  readonly cursor: CursorState
  readonly actions: CalendarActions
}

const headOfCell = 28
const rowHeight = 24
const none: readonly never[] = []

/** The weeks of a month, with as many appointments of each day as there is room for. */
export function MonthGrid({ period, month, today, me, data, moving, cursor, actions }: MonthGridProps) {
  const format = useFormat()
  const grid = useRef<HTMLDivElement>(null)
  const { ref: sized, height } = useElementSize()
  const ref = useMergedRef(grid, sized)
  const weeks = period.days.length / 7
  const rows = Math.max(Math.floor((height / weeks - headOfCell) / rowHeight), 1)
  const days = useMemo(() => byDay(moving.placed), [moving.placed])
  const dayStarts = minuteOf(me.dayStarts)
  const pointer = useMonthPointer(grid, {
    placed: moving.placed,
    onLift: moving.lift,
    onDrop: moving.drop,
    onCancel: moving.cancel,
    onOpen: actions.open,
    onAdd: (day) => actions.add({ day, minute: dayStarts, length: usualLength }),
  })
  return (
    <div className={classes.month}>
      <div className={classes.weekdays} aria-hidden="true">
        {period.days.slice(0, 7).map((day) => (
          <span key={day} className={classes.weekday}>
            {format.weekday(weekdayOf(day))}
          </span>
        ))}
      </div>
      <div
        ref={ref}
        className={classes.weeks}
        style={{ gridTemplateRows: `repeat(${weeks}, minmax(0, 1fr))` }}
        {...pointer}
        onFocus={(event) => {
          const id = event.target.closest<HTMLElement>('[data-id]')?.dataset.id
          if (id !== undefined) cursor.follow({ kind: 'appointment', id })
        }}
      >
        {period.days.map((day) => (
          <MonthCell
            key={day}
            day={day}
            ofDay={days.get(day) ?? none}
            rows={rows}
            isToday={day === today}
            isOther={day.slice(0, 7) !== month}
            isOff={!me.workingWeekdays.includes(weekdayOf(day)) || data.daysOff.has(day)}
            holiday={data.daysOff.get(day)}
            cursor={cursor.cursor}
            draft={moving.draft}
            opened={actions.opened}
            actions={actions}
          />
        ))}
      </div>
    </div>
  )
}
