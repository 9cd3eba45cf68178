import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TimelineEntry } from '../../../core/contract/leads.ts'
import type { StringView } from '../../../core/contract/strings.ts'
import classes from './string-line.module.css'
import { StringPointMark } from './string-point.tsx'
import { StringPointDetail } from './string-point-detail.tsx'
import { stringLine } from './string-points.ts'

interface StringLineProps {
  readonly string: StringView
  readonly today: string
  /** Business days from the attempt before to each. */
  readonly gaps: ReadonlyMap<string, number>
  readonly timeline: readonly TimelineEntry[]
}

/**
 * A string as a line of attempts: what came of the past ones, when the others are, where today stands, and where the
 * line ends. Each point opens: by a click, or by the arrow keys and Enter.
 */
export function StringLine({ string, today, gaps, timeline }: StringLineProps) {
  const { t } = useTranslation()
  const { points, today: marker } = stringLine(string, today, gaps)
  const [openId, setOpenId] = useState<string>()
  const line = useRef<HTMLOListElement>(null)
  const isOver = string.endedAt !== undefined
  const first = points.findIndex(({ kind }) => kind === 'planned')
  const [focused, setFocused] = useState(Math.max(first, 0))
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = { ArrowRight: focused + 1, ArrowLeft: focused - 1, Home: 0, End: points.length - 1 }[event.key]
    if (event.key === 'Escape' && openId !== undefined) setOpenId(undefined)
    else if (to === undefined) return
    else line.current?.querySelectorAll('button')[Math.min(Math.max(to, 0), points.length - 1)]?.focus()
    event.preventDefault()
    event.stopPropagation()
  }
  const open = points.find(({ id }) => id === openId)
  const width = 100 / Math.max(points.length + 0.5, 1)
  return (
    <div className={classes.string}>
      <div className={classes.room}>
        <ol
          ref={line}
          className={classes.line}
          style={{ minWidth: `${points.length * 98}px` }}
          aria-label={t('lead.stringOf', { cadence: string.cadenceName })}
          onKeyDown={onKeyDown}
        >
          {points.map((point, index) => (
            <StringPointMark
              key={point.id}
              point={point}
              today={today}
              of={string.attemptsOf}
              isOpen={point === open}
              isReached={index === focused}
              onFocus={() => setFocused(index)}
              onToggle={() => setOpenId(point === open ? undefined : point.id)}
            />
          ))}
          <li className={classes.end} data-over={isOver || undefined} aria-hidden="true">
            <span className={classes.cut} title={t(isOver ? 'lead.cut' : 'lead.thenDecide')} />
          </li>
          {marker !== undefined && (
            <li className={classes.today} style={{ left: `${(marker + 0.5) * width}%` }} aria-hidden="true">
              {t('lead.today')}
            </li>
          )}
        </ol>
      </div>
      {open !== undefined && (
        <StringPointDetail point={open} today={today} of={string.attemptsOf} timeline={timeline} />
      )}
      <p className={classes.ended}>
        {string.endReason === undefined
          ? t(string.kind === 'nurture' ? 'lead.thenRevisit' : 'lead.thenDecide')
          : t(`lead.ended.${string.endReason}`, { cadence: string.cadenceName })}
      </p>
    </div>
  )
}
