import { Popover } from '@mantine/core'
import { type CSSProperties, useLayoutEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { OutcomeButtons } from '../../actions/outcome-buttons.tsx'
import { timeOf, wallTimeAt } from '../../i18n/calendar-days.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import { ActionButton } from '../../ui/action-button.tsx'
import { AttemptDots } from '../../ui/attempt-dots.tsx'
import { LastTouch } from '../../ui/last-touch.tsx'
import { Reach } from '../../ui/reach.tsx'
import classes from './details.module.css'
import type { Placed } from './placement.ts'
import { useAppointmentLabel } from './use-appointment-label.ts'
import type { CalendarActions } from './use-calendar-actions.ts'

interface DetailsProps {
  readonly placed: Placed
  readonly today: string
  readonly actions: CalendarActions
  readonly onClose: () => void
}

/** All that is needed in hand for one appointment, beside it. */
export function Details({ placed, today, actions, onClose }: DetailsProps) {
  const anchor = useAnchor(placed.id)
  const { whole } = useAppointmentLabel()(placed)
  return (
    <Popover
      opened
      onChange={(opened) => !opened && onClose()}
      position="right-start"
      offset={8}
      width={380}
      trapFocus
      // Its anchor is a rectangle without a role; the appointment itself says that it opens something.
      withRoles={false}
      transitionProps={{ duration: 90 }}
      middlewares={{ flip: true, shift: { padding: 12 } }}
    >
      <Popover.Target>
        <div className={classes.anchor} style={anchor} />
      </Popover.Target>
      <Popover.Dropdown className={classes.dropdown ?? ''} role="dialog" aria-label={whole}>
        <DetailsContent placed={placed} today={today} actions={actions} />
      </Popover.Dropdown>
    </Popover>
  )
}

function DetailsContent({ placed, today, actions }: Omit<DetailsProps, 'onClose'>) {
  const { t } = useTranslation()
  const format = useFormat()
  const { name, times } = useAppointmentLabel()(placed)
  const { card, state, day } = placed
  return (
    <div className={classes.details} tabIndex={-1} data-autofocus>
      <div>
        <p className={classes.name}>{name}</p>
        {card.companyName !== undefined && card.companyName !== name && (
          <p className={classes.company}>{card.companyName}</p>
        )}
      </div>
      <p className={classes.when}>
        <span>
          {format.nearDay(day, today)}, {times} · {t(`channel.${card.channel}`)}
        </span>
        {card.attempt !== undefined && card.of !== undefined && (
          <AttemptDots attempt={card.attempt} of={card.of} />
        )}
      </p>
      <ClientTime placed={placed} />
      {state !== 'planned' && (
        <p className={classes.state} data-state={state}>
          {state === 'done' && card.outcome !== undefined
            ? t(`outcome.${card.outcome}`)
            : t(`calendar.state.${state}`)}
        </p>
      )}
      <Reach phone={card.phone} email={card.email} />
      <dl className={classes.facts}>
        <dt>{t('today.purpose')}</dt>
        <dd className={classes.purpose}>{card.purpose}</dd>
        <dt>{t('today.lastTime')}</dt>
        <dd>
          <LastTouch touch={card.lastTouch} today={today} />
        </dd>
      </dl>
      {state !== 'done' && (
        <OutcomeButtons
          label={t('today.outcomes')}
          onOutcome={(outcome, ask) => actions.outcome(card, outcome, ask)}
        />
      )}
      <div className={classes.more}>
        {state !== 'done' && (
          <ActionButton keys="v" onClick={() => actions.ask({ kind: 'move', card })}>
            {t('today.move')}
          </ActionButton>
        )}
        <ActionButton keys="e" onClick={() => actions.openLead(card)}>
          {t('today.openLead')}
        </ActionButton>
      </div>
    </div>
  )
}

/** What the client's clock shows, when it is another than the rep's. */
function ClientTime({ placed: { card, day, minute } }: { placed: Placed }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (card.clientTimeZone === undefined) return null
  const theirs = wallTimeAt(card.startsAtUtc, card.clientTimeZone)
  if (theirs === `${day}T${minute}` || timeOf(theirs) === timeOf(card.startsAt)) return null
  return (
    <p className={classes.clientTime}>
      {t('today.clientTime', { time: format.time(theirs), zone: card.clientTimeZone })}
    </p>
  )
}

/** The rectangle of an appointment on the screen, also while the grid is scrolled beneath its details. */
function useAnchor(id: string): CSSProperties {
  const [style, setStyle] = useState<CSSProperties>({ top: 0, left: 0 })
  useLayoutEffect(() => {
    const measure = (): void => {
      const box = document.querySelector(`[data-id="${id}"]`)?.getBoundingClientRect()
      if (box !== undefined) {
        setStyle({ top: box.top, left: box.left, width: box.width, height: box.height })
      }
    }
    measure()
    window.addEventListener('scroll', measure, { capture: true })
    window.addEventListener('resize', measure)
    return () => {
      window.removeEventListener('scroll', measure, { capture: true })
      window.removeEventListener('resize', measure)
    }
  }, [id])
  return style
}
