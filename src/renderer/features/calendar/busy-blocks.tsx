import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/language-context.tsx'
import classes from './busy-blocks.module.css'
import type { BusySpan } from './busy-spans.ts'
import { pixels } from './geometry.ts'
import { clockOf } from './placement.ts'

/** Lower than this there is no room for a word. */
const leastHeight = 20

/** The time of one day that other calendars have taken: start, end and whose they are is all that is known of it. */
export function BusyBlocks({ day, spans, hour }: { day: string; spans: readonly BusySpan[]; hour: number }) {
  const { t } = useTranslation()
  const format = useFormat()
  return spans.map(({ start, end, sources }) => {
    const height = pixels(end - start, hour)
    const label = t('calendar.busyAt', {
      day: format.longDay(day),
      times: format.times(clockOf(start), clockOf(end)),
      calendars: sources.join(', '),
    })
    return (
      <div
        key={start}
        role="img"
        aria-label={label}
        className={classes.busy}
        style={{ top: pixels(start, hour), height }}
      >
        {height >= leastHeight && <span aria-hidden="true">{sources.join(', ')}</span>}
      </div>
    )
  })
}
