import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AccountView } from '../../../core/contract/accounts.ts'
import { useQuestion } from '../../api/use-question.ts'
import { ActionButtons } from '../../ui/action-buttons.tsx'
import { Section } from '../../ui/section.tsx'
import { useActions } from '../../ui/use-actions.ts'
import classes from './account-settings.module.css'
import { BusyCalendarsDialog } from './busy-calendars-dialog.tsx'
import { ConnectDialog } from './connect-dialog.tsx'
import { DisconnectDialog } from './disconnect-dialog.tsx'
import { PasswordDialog } from './password-dialog.tsx'
import { SyncProgress } from './sync-progress.tsx'
import { type AccountAsking, useAccountActions } from './use-account-actions.ts'
import { useAccountText } from './use-account-text.ts'

/** A run that nobody asked for and that changed nothing is not told by anybody: it is asked for. */
const askEveryMs = 5_000

/** The calendar the rep lives in, how it stands with it, and what can be done about it. */
export function AccountSettings() {
  const { t } = useTranslation()
  const accounts = useQuestion('accounts.list', {}, { every: askEveryMs }).data
  const [isConnecting, setConnecting] = useState(false)
  return (
    <Section
      title={t('settings.section.accounts')}
      note={t('accounts.note')}
      actions={
        accounts?.length === 0 && (
          <Button variant="default" size="compact-sm" onClick={() => setConnecting(true)}>
            {t('accounts.connect')}
          </Button>
        )
      }
    >
      {accounts?.length === 0 && <p className={classes.none}>{t('accounts.none')}</p>}
      <ul aria-label={t('settings.section.accounts')}>
        {accounts?.map((account) => (
          <AccountRow key={account.id} account={account} />
        ))}
      </ul>
      {isConnecting && <ConnectDialog onClose={() => setConnecting(false)} />}
    </Section>
  )
}

function AccountRow({ account }: { account: AccountView }) {
  const [asking, ask] = useState<AccountAsking>()
  const actions = useAccountActions(account, ask)
  const { name, state, isWrong, facts, question } = useAccountText(account)
  useActions(name, actions)
  const close = (): void => ask(undefined)
  return (
    <li className={classes.row}>
      <p className={classes.name}>{name}</p>
      <p className={isWrong ? classes.wrong : classes.state}>{state}</p>
      {facts.map((fact) => (
        <p key={fact} className={classes.facts}>
          {fact}
        </p>
      ))}
      {question !== undefined && <p className={classes.question}>{question}</p>}
      <SyncProgress account={account} />
      <div className={classes.actions}>
        <ActionButtons actions={actions} />
      </div>
      {asking === 'busy' && <BusyCalendarsDialog account={account} onClose={close} />}
      {asking === 'password' && <PasswordDialog account={account} onClose={close} />}
      {asking === 'disconnect' && <DisconnectDialog account={account} onClose={close} />}
    </li>
  )
}
