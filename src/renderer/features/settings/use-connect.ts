import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CalendarChoice } from '../../../core/contract/accounts.ts'
import type { AccountId } from '../../../core/ids.ts'
import { useCommand } from '../../api/use-command.ts'
import { useProblemText } from '../../i18n/use-problem-text.ts'
import { addressOf } from './known-servers.ts'
import { useSync } from './use-sync.ts'

type Step = 'door' | 'calendar' | 'write'

export const newCalendarName = 'Relance'
/** Stands for the calendar that is not there yet. */
export const newCalendar = ''

const noDoor = { serverUrl: '', user: '', password: '' }

/** A password may begin and end with anything. */
const trimmed = ({ serverUrl, user, password }: typeof noDoor): typeof noDoor => ({
  serverUrl: addressOf(serverUrl),
  user: user.trim(),
  password,
})

/** The steps of connecting a calendar. The password is forgotten as soon as the engine has it. */
export function useConnect() {
  const { t } = useTranslation()
  const problemText = useProblemText()
  const askCalendars = useCommand('accounts.look')
  const askConnect = useCommand('accounts.connect')
  const sync = useSync()
  const [step, go] = useState<Step>('door')
  const [door, setDoor] = useState(noDoor)
  const [choices, setChoices] = useState<readonly CalendarChoice[]>([])
  const [calendar, setCalendar] = useState(newCalendar)
  const [account, setAccount] = useState<AccountId>()

  const look = async (): Promise<string | undefined> => {
    if (Object.values(door).some((text) => text.trim() === '')) return t('accounts.doorMissing')
    const found = await askCalendars(trimmed(door))
    if (!found.ok) return problemText(found.error)
    const ours = found.value.filter(({ canWrite }) => canWrite)
    setChoices(ours)
    setCalendar(ours.find(({ name }) => name === newCalendarName)?.ref ?? newCalendar)
    return undefined
  }
  const connect = async (): Promise<string | undefined> => {
    const where = calendar === newCalendar ? { newCalendar: newCalendarName } : { calendar }
    const made = await askConnect({ ...trimmed(door), ...where })
    if (!made.ok) return problemText(made.error)
    setDoor(noDoor)
    setAccount(made.value.id)
    // Finds out what a yes would write. It is connected already: what goes wrong now stands with the account.
    await sync({ accountId: made.value.id })
    return undefined
  }
  const write = async (): Promise<string | undefined> =>
    account === undefined ? undefined : sync({ accountId: account, yes: true })

  return {
    step,
    go,
    door,
    setDoor: (change: Partial<typeof noDoor>) => setDoor((before) => ({ ...before, ...change })),
    choices,
    calendar,
    setCalendar,
    account,
    look,
    connect,
    write,
  }
}
