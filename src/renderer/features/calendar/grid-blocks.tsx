import { IconPlus } from '@tabler/icons-react'
import { useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/language-context.tsx'
import { isBusy } from './busy-spans.ts'
import { type Cursor, slotLength } from './cursor.ts'
import { type Scale, styleOf } from './geometry.ts'
import classes from './grid-blocks.module.css'
import type { Span } from './lanes.ts'
import { clockOf, type Place } from './placement.ts'
import { usualLength } from './snap.ts'
import { useTimes } from './use-appointment-label.ts'
import { stopName } from './use-cursor.ts'
import type { Draft } from './use-moving.ts'

interface DraftBlockProps {
  readonly draft: Draft | undefined
  readonly mark: Place | undefined
  readonly scale: Scale
}

/** What is being moved, where it would be; or the free time that is being marked. */
export function DraftBlock({ draft, mark, scale }: DraftBlockProps) {
  const times = useTimes()
  const block = useRef<HTMLDivElement>(null)
  const place = draft?.to ?? mark
  useLayoutEffect(() => {
    if (draft?.byKeys !== undefined) block.current?.scrollIntoView({ block: 'nearest' })
  }, [draft])
  if (place === undefined || !scale.days.includes(place.day)) return null
  const card = draft?.card
  return (
    <div ref={block} className={classes.draft} style={styleOf(place, scale)} aria-hidden="true">
      <span className={classes.times}>{times(place)}</span>
      {card !== undefined && (
        <span className={classes.name}>{card.personName ?? card.companyName ?? card.leadTitle}</span>
      )}
    </div>
  )
}

interface SlotCursorProps {
  readonly cursor: Cursor | undefined
  readonly scale: Scale
  readonly busy: ReadonlyMap<string, readonly Span[]>
  readonly onAdd: (place: Place) => void
}

/** The free half hour that the arrows stand on. */
export function SlotCursor({ cursor, scale, busy, onAdd }: SlotCursorProps) {
  const { t } = useTranslation()
  const format = useFormat()
  if (cursor?.kind !== 'slot' || !scale.days.includes(cursor.day)) return null
  const place: Place = { day: cursor.day, minute: cursor.minute, length: slotLength }
  const label = t('calendar.addAt', {
    day: format.longDay(cursor.day),
    time: format.time(clockOf(cursor.minute)),
  })
  const span = { start: cursor.minute, end: cursor.minute + slotLength }
  const isTaken = isBusy(busy.get(cursor.day) ?? [], span)
  return (
    <button
      type="button"
      className={classes.slot}
      style={styleOf(place, scale)}
      data-slot
      data-stop={stopName(cursor)}
      aria-label={isTaken ? `${label} · ${t('calendar.busy')}` : label}
      onClick={() => onAdd({ ...place, length: usualLength })}
    >
      <IconPlus size={14} stroke={2} aria-hidden="true" />
    </button>
  )
}
