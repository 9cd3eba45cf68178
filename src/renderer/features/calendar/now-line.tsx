import { useFormat } from '../../i18n/language-context.tsx'
import { pixels, type Scale } from './geometry.ts'
import { clockOf } from './placement.ts'
import classes from './time-grid.module.css'

interface NowLineProps {
  readonly now: { readonly day: string; readonly minute: number }
  readonly scale: Scale
}

/** Where the day is now: strong on its own day, faint over the others. */
export function NowLine({ now, scale: { days, hour } }: NowLineProps) {
  const index = days.indexOf(now.day)
  if (index === -1) return null
  return (
    <div className={classes.now} style={{ top: pixels(now.minute, hour) }}>
      <div
        className={classes.nowToday}
        style={{ left: `${(index / days.length) * 100}%`, width: `${100 / days.length}%` }}
      />
    </div>
  )
}

/** The hours at the side; the time it is stands among them, in place of the hour it would cover. */
export function HourLabels({ now, hour }: { now: number | undefined; hour: number }) {
  const format = useFormat()
  const hours = Array.from({ length: 23 }, (_, index) => (index + 1) * 60)
  const tooNear = (minute: number): boolean => now !== undefined && pixels(Math.abs(minute - now), hour) < 14
  return (
    <div className={classes.hours} aria-hidden="true">
      {hours
        .filter((minute) => !tooNear(minute))
        .map((minute) => (
          <span key={minute} className={classes.hour} style={{ top: pixels(minute, hour) }}>
            {format.hour(clockOf(minute))}
          </span>
        ))}
      {now !== undefined && (
        <span className={classes.nowTime} style={{ top: pixels(now, hour) }}>
          {format.time(clockOf(now))}
        </span>
      )}
    </div>
  )
}
