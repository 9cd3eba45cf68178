import { type CSSProperties, useMemo, useRef, useState } from 'react'
import type { SellerView } from '../../../core/contract/parties.ts'
import { Appointment } from './appointment.tsx'
import { DayColumns } from './day-columns.tsx'
import { DayHeads } from './day-heads.tsx'
import { boxesOf, type Scale } from './geometry.ts'
import { DraftBlock, SlotCursor } from './grid-blocks.tsx'
import { HourLabels, NowLine } from './now-line.tsx'
import type { Place } from './placement.ts'
import classes from './time-grid.module.css'
import type { CalendarActions } from './use-calendar-actions.ts'
import type { CalendarData } from './use-calendar-data.ts'
import type { CursorState } from './use-cursor.ts'
import { useFirstScroll } from './use-first-scroll.ts'
import { useGridPointer } from './use-grid-pointer.ts'
import type { Moving } from './use-moving.ts'

interface TimeGridProps {
  readonly scale: Scale
  readonly today: string
  readonly me: SellerView
  readonly data: CalendarData
  readonly moving: Moving
  readonly cursor: CursorState
  readonly actions: CalendarActions
}

/** Days side by side with their hours: the view of a day and of a week. */
export function TimeGrid({ scale, today, me, data, moving, cursor, actions }: TimeGridProps) {
  const columns = useRef<HTMLDivElement>(null)
  const [mark, setMark] = useState<Place>()
  const pointer = useGridPointer(columns, {
    days: scale.days,
    placed: moving.placed,
    onLift: moving.lift,
    onDrop: moving.drop,
    onCancel: moving.cancel,
    onMark: setMark,
    onAdd: (place) => {
      setMark(undefined)
      actions.add(place)
    },
    onOpen: actions.open,
    onTurn: actions.turn,
  })
  const scroller = useFirstScroll(scale, me.dayStarts, data.now)
  const boxes = useMemo(() => boxesOf(moving.placed, scale), [moving.placed, scale])
  const { now } = data
  const isNowShown = now !== undefined && scale.days.includes(now.day)
  return (
    <div
      ref={scroller}
      className={classes.scroller}
      data-scroller
      style={{ '--hour': `${scale.hour}px`, '--days': scale.days.length } as CSSProperties}
    >
      <div className={classes.grid}>
        <DayHeads
          days={scale.days}
          today={today}
          workingWeekdays={me.workingWeekdays}
          daysOff={data.daysOff}
          onDay={actions.showDay}
        />
        <HourLabels now={isNowShown ? now.minute : undefined} hour={scale.hour} />
        <div
          ref={columns}
          className={classes.columns}
          {...pointer}
          onFocus={(event) => {
            const id = event.target.closest<HTMLElement>('[data-id]')?.dataset.id
            if (id !== undefined) cursor.follow({ kind: 'appointment', id })
          }}
        >
          <DayColumns scale={scale} me={me} daysOff={data.daysOff} busy={data.busy} />
          {boxes.map(({ placed, style, lines }) => (
            <Appointment
              key={placed.id}
              placed={placed}
              style={style}
              lines={lines}
              isOpen={placed.id === actions.opened}
              isLifted={placed.id === moving.draft?.card.id}
            />
          ))}
          <SlotCursor cursor={cursor.cursor} scale={scale} busy={data.busy} onAdd={actions.add} />
          <DraftBlock draft={moving.draft} mark={mark} scale={scale} />
          {now !== undefined && <NowLine now={now} scale={scale} />}
        </div>
      </div>
    </div>
  )
}
