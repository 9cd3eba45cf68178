import { useTranslation } from 'react-i18next'
import type { AccountView } from '../../../core/contract/accounts.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import { useProblemText } from '../../i18n/use-problem-text.ts'
import { useWaitingText } from './use-waiting-text.ts'

/** How it stands with a connected calendar, in plain words. */
export function useAccountText(account: AccountView) {
  const { t } = useTranslation()
  const format = useFormat()
  const waitingText = useWaitingText()
  const state = useStateText(account)
  const { user, calendarName, waiting, events, unsent, lastSuccessAt, keepsPassword, busyCalendars } = account
  const problemText = useProblemText()
  const facts = [
    t('accounts.events', { count: events, appointments: format.count(events) }),
    lastSuccessAt === undefined
      ? t('accounts.neverSynced')
      : t('accounts.lastSynced', { moment: format.instant(lastSuccessAt) }),
    ...(unsent > 0 ? [t('accounts.unsent', { count: unsent, changes: format.count(unsent) })] : []),
  ]
  return {
    name: calendarName === undefined ? user : `${calendarName} · ${user}`,
    state,
    isWrong: account.state === 'reconnect' || account.problem !== undefined,
    facts: [
      facts.join(' · '),
      ...(busyCalendars.length > 0
        ? [t('accounts.busyNamed', { calendars: busyCalendars.map(({ name }) => name).join(', ') })]
        : []),
      ...busyCalendars.flatMap(({ name, problem }) =>
        problem === undefined ? [] : [t('accounts.busyUnread', { name, problem: problemText(problem) })],
      ),
      ...(keepsPassword ? [] : [t('accounts.passwordNotKept')]),
    ],
    question: waiting && waitingText(waiting, calendarName ?? user),
  }
}

function useStateText({ state, problem, isRunning, waiting }: AccountView): string {
  const { t } = useTranslation()
  const problemText = useProblemText()
  if (isRunning) return t('accounts.state.running')
  if (state === 'paused') return t('accounts.state.paused')
  if (problem !== undefined) return problemText(problem)
  if (state === 'reconnect') return t('accounts.state.reconnect')
  return t(waiting === undefined ? 'accounts.state.connected' : 'accounts.state.waiting')
}
