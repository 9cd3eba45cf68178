import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/language-context.tsx'
import { StateIcon } from './appointment.tsx'
import type { Cursor } from './cursor.ts'
import classes from './month-cell.module.css'
import { shareOf } from './month-days.ts'
import { clockOf, type Placed } from './placement.ts'
import { usualLength } from './snap.ts'
import { useAppointmentLabel } from './use-appointment-label.ts'
import type { CalendarActions } from './use-calendar-actions.ts'
import { stopName } from './use-cursor.ts'
import type { Draft } from './use-moving.ts'

interface MonthCellProps {
  readonly day: string
  readonly ofDay: readonly Placed[]
  readonly rows: number
  readonly isToday: boolean
  readonly isOther: boolean
  readonly isOff: boolean
  readonly holiday: string | undefined
  readonly cursor: Cursor | undefined
  readonly draft: Draft | undefined
  readonly opened: string | undefined
  readonly actions: CalendarActions
}

/** A day of a month. */
export function MonthCell(props: MonthCellProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { day, ofDay, cursor, draft, holiday, actions } = props
  const slot = cursor?.kind === 'slot' && cursor.day === day ? cursor : undefined
  const isTarget = draft?.to.day === day && draft.from.day !== day
  const rows = props.rows - (slot === undefined && !isTarget ? 0 : 1)
  const { shown, more } = shareOf(ofDay, rows, cursor?.kind === 'appointment' ? cursor.id : undefined)
  return (
    <div
      className={classes.cell}
      data-day={day}
      data-off={props.isOff || undefined}
      data-other={props.isOther || undefined}
      data-today={props.isToday || undefined}
      data-target={isTarget || undefined}
    >
      <div className={classes.head}>
        <button
          type="button"
          className={classes.number}
          aria-label={format.longDay(day)}
          aria-current={props.isToday ? 'date' : undefined}
          onClick={() => actions.showDay(day)}
        >
          {day.endsWith('-01') ? format.dayOfMonth(day) : Number(day.slice(8))}
        </button>
        {holiday !== undefined && (
          <span className={classes.holiday} title={holiday}>
            {holiday}
          </span>
        )}
      </div>
      {shown.map((placed) => (
        <MonthChip
          key={placed.id}
          placed={placed}
          isOpen={placed.id === props.opened}
          isLifted={placed.id === draft?.card.id}
        />
      ))}
      {isTarget && (
        <span className={classes.draft}>
          {format.time(clockOf(draft.to.minute))} {draft.card.personName ?? draft.card.leadTitle}
        </span>
      )}
      {slot !== undefined && (
        <button
          type="button"
          className={classes.slot}
          data-stop={stopName(slot)}
          aria-label={t('calendar.addAt', {
            day: format.longDay(day),
            time: format.time(clockOf(slot.minute)),
          })}
          onClick={() => actions.add({ ...slot, length: usualLength })}
        >
          <IconPlus size={13} stroke={2} aria-hidden="true" />
        </button>
      )}
      {more > 0 && (
        <button type="button" className={classes.more} onClick={() => actions.showDay(day)}>
          {t('calendar.more', { count: more })}
        </button>
      )}
    </div>
  )
}

interface MonthChipProps {
  readonly placed: Placed
  readonly isOpen: boolean
  readonly isLifted: boolean
}

function MonthChip({ placed, isOpen, isLifted }: MonthChipProps) {
  const format = useFormat()
  const { name, whole } = useAppointmentLabel()(placed)
  return (
    <button
      type="button"
      className={classes.chip}
      data-id={placed.id}
      data-stop={placed.id}
      data-state={placed.state}
      data-lifted={isLifted || undefined}
      aria-label={whole}
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      title={whole}
    >
      <StateIcon placed={placed} />
      <span className={classes.name}>{name}</span>
      <span className={classes.time}>{format.time(clockOf(placed.minute))}</span>
    </button>
  )
}
