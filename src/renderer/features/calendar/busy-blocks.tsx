import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/language-context.tsx'
import classes from './busy-blocks.module.css'
import { pixels } from './geometry.ts'
import type { Span } from './lanes.ts'
import { clockOf } from './placement.ts'

/** Lower than this there is no room for a word. */
const leastHeight = 20

/** The time of one day that other calendars have taken: start and end are all that is known of it. */
export function BusyBlocks({ day, spans, hour }: { day: string; spans: readonly Span[]; hour: number }) {
  const { t } = useTranslation()
  const format = useFormat()
  return spans.map(({ start, end }) => {
    const height = pixels(end - start, hour)
    const label = t('calendar.busyAt', {
      day: format.longDay(day),
      times: format.times(clockOf(start), clockOf(end)),
    })
    return (
      <div
        key={start}
        role="img"
        aria-label={label}
        className={classes.busy}
        style={{ top: pixels(start, hour), height }}
      >
        {height >= leastHeight && <span aria-hidden="true">{t('calendar.busy')}</span>}
      </div>
    )
  })
}
