import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReminderView } from '../../../core/contract/reminders.ts'
import type { Outcome } from '../../../core/followup/outcome.ts'
import type { Asking } from '../../actions/asking.ts'
import { asksMore, outcomeOfKey } from '../../actions/outcome-keys.ts'
import { useRecordOutcome } from '../../actions/use-record-outcome.ts'
import { useCommand } from '../../api/use-command.ts'
import { useTodayDay } from '../../api/use-today-day.ts'
import { useProblemText } from '../../i18n/use-problem-text.ts'
import { useSingleKeys } from '../../ui/single-keys.ts'
import { useToast } from '../../ui/toast.ts'
import { useKeys } from '../../ui/use-keys.ts'

/** Letters that no screen uses, because the card lies over all of them: a short sleep, a quarter, an hour. */
export const snoozes = [
  { key: 'z', minutes: 5 },
  { key: 'q', minutes: 15 },
  { key: 'h', minutes: 60 },
] as const

export interface ReminderActions {
  readonly today: string
  /** The outcomes are shown instead of the snoozes. */
  readonly recording: boolean
  readonly asking: Asking | undefined
  ask(asking: Asking | undefined): void
  record(): void
  snooze(minutes: number): void
  dismiss(): void
  outcome(outcome: Outcome, ask: boolean): void
  onKeyDown(event: KeyboardEvent): void
}

/** What can be done about a reminder: be reminded again, record what came of it, or let it be. */
export function useReminder({ card }: ReminderView): ReminderActions {
  const { t } = useTranslation()
  const today = useTodayDay()
  const [recording, setRecording] = useState(false)
  const [asking, ask] = useState<Asking>()
  const runSnooze = useCommand('reminders.snooze')
  const runDismiss = useCommand('reminders.dismiss')
  const recordOutcome = useRecordOutcome()
  const toast = useToast()
  const problemText = useProblemText()
  const { singleKeys } = useSingleKeys()
  const followUpId = card.id

  const snooze = async (minutes: number): Promise<void> => {
    const result = await runSnooze({ followUpId, minutes })
    toast(
      result.ok
        ? { message: t('reminder.snoozed', { count: minutes }) }
        : { message: problemText(result.error), tone: 'bad' },
    )
  }
  const outcome = async (what: Outcome, askFirst: boolean): Promise<void> => {
    if (askFirst || asksMore(what)) return ask({ kind: 'outcome', card, outcome: what })
    const wrong = await recordOutcome({ followUpId, outcome: what })
    if (wrong !== undefined) toast({ message: wrong, tone: 'bad' })
  }
  const actions: ReminderActions = {
    today,
    recording,
    asking,
    ask,
    record: () => setRecording(true),
    snooze: (minutes) => void snooze(minutes),
    dismiss: () => void runDismiss({ followUpId }),
    outcome: (what, askFirst) => void outcome(what, askFirst),
    onKeyDown(event) {
      if (!recording || asking !== undefined || event.ctrlKey || event.metaKey || event.altKey) return
      const what = singleKeys ? outcomeOfKey(event.key) : undefined
      if (what !== undefined) actions.outcome(what, event.shiftKey)
      else if (event.key === 'Escape') setRecording(false)
      else return
      // The row that is selected on Today has the same keys.
      event.preventDefault()
      event.stopPropagation()
    },
  }
  const keys = {
    ...Object.fromEntries(snoozes.map(({ key, minutes }) => [key, () => actions.snooze(minutes)])),
    o: actions.record,
    p: actions.dismiss,
  }
  useKeys(keys, { isOnTop: true })
  return actions
}
