import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReminderView } from '../../../core/contract/reminders.ts'
import { ActionDialog } from '../../actions/action-dialog.tsx'
import { OutcomeButtons } from '../../actions/outcome-buttons.tsx'
import type { ReminderActions } from './use-reminder.ts'

/** The outcomes of Today with their keys, which act while the focus is in the card. */
export function ReminderOutcome({ reminder, actions }: { reminder: ReminderView; actions: ReminderActions }) {
  const { t } = useTranslation()
  const group = useRef<HTMLDivElement>(null)
  useEffect(() => group.current?.querySelector('button')?.focus(), [])
  return (
    <div ref={group}>
      <OutcomeButtons
        label={t('reminder.outcomeOf', { title: reminder.title })}
        onOutcome={actions.outcome}
      />
      <ActionDialog
        asking={actions.asking}
        today={actions.today}
        onClose={() => actions.ask(undefined)}
        onRecorded={() => actions.ask(undefined)}
      />
    </div>
  )
}
