import { Checkbox } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AccountView } from '../../../core/contract/accounts.ts'
import type { Problem } from '../../../core/problem.ts'
import { useCommand } from '../../api/use-command.ts'
import { useProblemText } from '../../i18n/use-problem-text.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { focusInside } from '../../ui/take-focus.ts'
import classes from './account-settings.module.css'
import { useErrand } from './use-errand.ts'

interface Choice {
  readonly ref: string
  readonly name: string
}

/** The calendars of an account, each with a tick if it is kept free of follow-ups. */
export function BusyCalendarsDialog({ account, onClose }: { account: AccountView; onClose: () => void }) {
  const { t } = useTranslation()
  const problemText = useProblemText()
  const { choices, state } = useChoices(account)
  const [ticked, setTicked] = useState<ReadonlySet<string>>(
    () => new Set(account.busyCalendars.map(({ ref }) => ref)),
  )
  const choose = useErrand('accounts.chooseBusy', () => t('accounts.busyChosen'))
  const tick = (ref: string, isTicked: boolean): void =>
    setTicked((before) => new Set(isTicked ? [...before, ref] : [...before].filter((one) => one !== ref)))
  return (
    <Dialog
      title={t('accounts.busyOf', { user: account.user })}
      submitLabel={t('accounts.busySave')}
      onClose={onClose}
      onSubmit={() => choose({ accountId: account.id, calendars: [...ticked] })}
    >
      <p className={classes.facts}>{t('accounts.busyNote')}</p>
      <ul
        key={choices.length}
        ref={focusInside}
        className={classes.calendars}
        aria-label={t('accounts.busy')}
      >
        {choices.map(({ ref, name }, index) => (
          <li key={ref}>
            <Checkbox
              label={name}
              checked={ticked.has(ref)}
              data-autofocus={index === 0 ? true : undefined}
              onChange={(event) => tick(ref, event.currentTarget.checked)}
            />
          </li>
        ))}
      </ul>
      <p className={classes.facts} aria-live="polite">
        {state === 'reading' ? t('accounts.reading') : state && problemText(state)}
      </p>
    </Dialog>
  )
}

/** Those that are kept free now can be unticked while the server is asked for the others, or gives no answer. */
function useChoices({ id: accountId, busyCalendars }: AccountView) {
  const ask = useCommand('accounts.calendars')
  const [known, setKnown] = useState<readonly Choice[]>(busyCalendars)
  const [state, setState] = useState<Problem | 'reading' | undefined>('reading')
  useEffect(() => {
    let isOpen = true
    void ask({ accountId }).then((found) => {
      if (!isOpen) return
      setState(found.ok ? undefined : found.error)
      if (found.ok) setKnown((before) => joined(found.value, before))
    })
    return () => {
      isOpen = false
    }
  }, [ask, accountId])
  return { choices: known, state }
}

const joined = (found: readonly Choice[], before: readonly Choice[]): readonly Choice[] => [
  ...found,
  ...before.filter(({ ref }) => found.every((one) => one.ref !== ref)),
]
