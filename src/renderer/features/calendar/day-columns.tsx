import type { SellerView } from '../../../core/contract/parties.ts'
import { weekdayOf } from '../../i18n/calendar-days.ts'
import { BusyBlocks } from './busy-blocks.tsx'
import type { BusySpan } from './busy-spans.ts'
import type { Scale } from './geometry.ts'
import { pixels } from './geometry.ts'
import { minuteOf } from './placement.ts'
import classes from './time-grid.module.css'

interface DayColumnsProps {
  readonly scale: Scale
  readonly me: SellerView
  readonly daysOff: ReadonlyMap<string, string>
  readonly busy: ReadonlyMap<string, readonly BusySpan[]>
}

/** The ground that appointments stand on: working hours light, the rest in shade, what is taken grey. */
export function DayColumns({ scale, me, daysOff, busy }: DayColumnsProps) {
  const { days, hour } = scale
  const starts = minuteOf(me.dayStarts)
  const works = (day: string): boolean => me.workingWeekdays.includes(weekdayOf(day)) && !daysOff.has(day)
  return (
    <>
      {days.map((day, index) => (
        <div
          key={day}
          className={classes.day}
          style={{ left: `${(index / days.length) * 100}%`, width: `${100 / days.length}%` }}
        >
          {works(day) && (
            <div
              className={classes.working}
              style={{ top: pixels(starts, hour), height: pixels(minuteOf(me.dayEnds) - starts, hour) }}
            />
          )}
          <BusyBlocks day={day} spans={busy.get(day) ?? []} hour={hour} />
        </div>
      ))}
      <div className={classes.lines} />
    </>
  )
}
