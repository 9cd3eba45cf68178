import { IconAlertCircle, IconCalendarCheck } from '@tabler/icons-react'
import { type CSSProperties, memo } from 'react'
import { ChannelIcon } from '../../ui/channel-icon.tsx'
import { OutcomeIcon } from '../../ui/outcome-icon.tsx'
import classes from './appointment.module.css'
import type { Placed } from './placement.ts'
import { useAppointmentLabel } from './use-appointment-label.ts'

interface AppointmentProps {
  readonly placed: Placed
  readonly style: CSSProperties
  /** How many lines of text fit. */
  readonly lines: 1 | 2 | 3
  readonly isOpen: boolean
  /** It is being moved: what is seen here is only where it came from. */
  readonly isLifted: boolean
}

/** An appointment in the calendar. What the mouse does to it is heard by the grid, so that many stay cheap. */
export const Appointment = memo(function Appointment({
  placed,
  style,
  lines,
  isOpen,
  isLifted,
}: AppointmentProps) {
  const label = useAppointmentLabel()
  const { card, state } = placed
  const { name, times, whole } = label(placed)
  return (
    <button
      type="button"
      className={classes.appointment}
      style={style}
      data-id={placed.id}
      data-stop={placed.id}
      data-state={state}
      data-lines={lines}
      data-lifted={isLifted || undefined}
      aria-label={whole}
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      title={whole}
    >
      <span className={classes.head}>
        <StateIcon placed={placed} />
        <span className={classes.name}>{name}</span>
        <span className={classes.aside}>{lines === 1 ? `${times} · ${card.purpose}` : card.purpose}</span>
        {card.attempt !== undefined && card.of !== undefined && (
          <span className={classes.attempt}>
            {card.attempt}/{card.of}
          </span>
        )}
      </span>
      {lines > 1 && <span className={classes.times}>{times}</span>}
      {lines > 2 && <span className={classes.purpose}>{card.purpose}</span>}
      {state !== 'done' && <span className={classes.handle} data-handle />}
    </button>
  )
})

/** Says by its shape, not only by colour, what has become of an appointment. */
export function StateIcon({ placed: { card, state } }: { placed: Placed }) {
  if (state === 'done' && card.outcome !== undefined) return <OutcomeIcon outcome={card.outcome} size={13} />
  if (state === 'missed') return <IconAlertCircle size={13} stroke={2} aria-hidden="true" />
  if (state === 'agreed') return <IconCalendarCheck size={13} stroke={2} aria-hidden="true" />
  return <ChannelIcon channel={card.channel} size={13} />
}
