import { Autocomplete, Select, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { AccountView } from '../../../core/contract/accounts.ts'
import type { AccountId } from '../../../core/ids.ts'
import { useQuestion } from '../../api/use-question.ts'
import { useProblemText } from '../../i18n/use-problem-text.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { focusInside, focusSubmit } from '../../ui/take-focus.ts'
import classes from './account-settings.module.css'
import { serverNames } from './known-servers.ts'
import { PasswordField } from './password-field.tsx'
import { newCalendar, newCalendarName, useConnect } from './use-connect.ts'
import { useWaitingText } from './use-waiting-text.ts'

type Connect = ReturnType<typeof useConnect>

const askEveryMs = 1_000

/** Connects a calendar in three steps: where it is, which one, and a yes to what will be written. */
export function ConnectDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const connect = useConnect()
  const { step, account } = connect
  const steps = {
    door: { label: t('accounts.next'), submit: connect.look, done: () => connect.go('calendar') },
    calendar: { label: t('accounts.connectNow'), submit: connect.connect, done: () => connect.go('write') },
    write: { label: t('accounts.yes'), submit: connect.write, done: onClose },
  }
  const { label, submit, done } = steps[step]
  return (
    <Dialog
      title={t(`accounts.step.${step}`)}
      submitLabel={label}
      onClose={onClose}
      onSubmit={submit}
      onDone={done}
      size={500}
    >
      {step === 'door' && <DoorFields connect={connect} />}
      {step === 'calendar' && <CalendarField connect={connect} />}
      {step === 'write' && account !== undefined && <WhatWillHappen accountId={account} />}
    </Dialog>
  )
}

function DoorFields({ connect: { door, setDoor } }: { connect: Connect }) {
  const { t } = useTranslation()
  return (
    <>
      <Autocomplete
        label={t('accounts.address')}
        placeholder={t('accounts.addressExample')}
        value={door.serverUrl}
        maxLength={200}
        data={[...serverNames]}
        openOnFocus={false}
        data-autofocus
        onChange={(serverUrl) => setDoor({ serverUrl })}
      />
      <TextInput
        label={t('accounts.user')}
        value={door.user}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => setDoor({ user: event.currentTarget.value })}
      />
      <PasswordField password={door.password} onPassword={(password) => setDoor({ password })} />
    </>
  )
}

function CalendarField({ connect: { choices, calendar, setCalendar } }: { connect: Connect }) {
  const { t } = useTranslation()
  const isThere = choices.some(({ name }) => name === newCalendarName)
  return (
    <div ref={focusInside}>
      <Select
        label={t('accounts.calendar')}
        description={t('accounts.calendarHint')}
        value={calendar}
        allowDeselect={false}
        data={[
          ...(isThere
            ? []
            : [{ value: newCalendar, label: t('accounts.newCalendar', { name: newCalendarName }) }]),
          ...choices.map(({ ref, name }) => ({ value: ref, label: name })),
        ]}
        onChange={(value) => setCalendar(value ?? newCalendar)}
        data-autofocus
      />
    </div>
  )
}

function WhatWillHappen({ accountId }: { accountId: AccountId }) {
  const { t } = useTranslation()
  const waitingText = useWaitingText()
  const problemText = useProblemText()
  const accounts = useQuestion('accounts.list', {}, { every: askEveryMs }).data
  const account = accounts?.find(({ id }) => id === accountId)
  const textOf = ({ waiting, problem, lastSuccessAt, calendarName, user }: AccountView): string => {
    if (problem !== undefined) return problemText(problem)
    if (waiting !== undefined) return waitingText(waiting, calendarName ?? user)
    return t(lastSuccessAt === undefined ? 'accounts.reading' : 'accounts.nothingToWrite')
  }
  return (
    <div ref={focusSubmit} aria-live="polite">
      <p>{account === undefined ? t('accounts.reading') : textOf(account)}</p>
      <p className={classes.facts}>{t('accounts.promise')}</p>
    </div>
  )
}
