import { CloseButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useMatch } from 'react-router'
import type { ReminderView } from '../../../core/contract/reminders.ts'
import { useQuestion } from '../../api/use-question.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import { ActionButton } from '../../ui/action-button.tsx'
import { KeyCap } from '../../ui/key-cap.tsx'
import { LastTouch } from '../../ui/last-touch.tsx'
import { Reach } from '../../ui/reach.tsx'
import classes from './reminder-card.module.css'
import { ReminderOutcome } from './reminder-outcome.tsx'
import { snoozes, useReminder } from './use-reminder.ts'

/** The reminder that has come, in a corner: it waits, takes no focus, and leaves everything behind it usable. */
export function ReminderCard() {
  const { t } = useTranslation()
  const reminders = useQuestion('reminders.due', {}).data?.reminders ?? []
  const [first] = reminders
  return (
    <>
      <p role="status" className="visually-hidden">
        {first !== undefined && t('reminder.announced', { title: first.title })}
      </p>
      {first !== undefined && <Card key={first.card.id} reminder={first} more={reminders.length - 1} />}
    </>
  )
}

function Card({ reminder, more }: { reminder: ReminderView; more: number }) {
  const { t } = useTranslation()
  const format = useFormat()
  const actions = useReminder(reminder)
  const { card, title, briefing } = reminder
  // A calendar reaches every edge of the window: the card stands beside it, until it is written in.
  const isBeside = useMatch('/calendar') !== null && !actions.recording
  return (
    <section
      className={classes.card}
      data-beside={isBeside || undefined}
      aria-label={t('reminder.label')}
      onKeyDown={actions.onKeyDown}
    >
      <header className={classes.head}>
        <span className={classes.when}>{format.time(card.startsAt)}</span>
        <Link to={`/today?follow-up=${card.id}&lead=${card.leadId}`} className={classes.title}>
          {title}
        </Link>
        <span className={classes.end}>
          <KeyCap keys="p" />
          <CloseButton
            size="sm"
            aria-label={t('reminder.dismiss')}
            aria-keyshortcuts="p"
            onClick={actions.dismiss}
          />
        </span>
      </header>
      {briefing.length > 0 && (
        <div className={classes.briefing}>
          <p className={classes.purpose}>{card.purpose}</p>
          <p className={classes.last}>
            <LastTouch touch={card.lastTouch} today={actions.today} />
          </p>
          <Reach phone={card.phone} email={undefined} />
        </div>
      )}
      {actions.recording ? (
        <ReminderOutcome reminder={reminder} actions={actions} />
      ) : (
        <div className={classes.actions}>
          <ActionButton keys="o" strong onClick={actions.record}>
            {t('reminder.outcome')}
          </ActionButton>
          <fieldset className={classes.snooze} aria-label={t('reminder.snooze')}>
            <span className={classes.again} aria-hidden="true">
              {t('reminder.again')}
            </span>
            {snoozes.map(({ key, minutes }) => (
              <ActionButton key={key} keys={key} onClick={() => actions.snooze(minutes)}>
                {t(`reminder.minutes.${minutes}`)}
              </ActionButton>
            ))}
          </fieldset>
        </div>
      )}
      {more > 0 && (
        <Link to="/today" className={classes.more}>
          {t('reminder.more', { count: more })}
        </Link>
      )}
    </section>
  )
}
