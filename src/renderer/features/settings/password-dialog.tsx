import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AccountView } from '../../../core/contract/accounts.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { PasswordField } from './password-field.tsx'
import { useErrand } from './use-errand.ts'

/** The password of a calendar that is known, given anew. It is forgotten here as soon as the dialog closes. */
export function PasswordDialog({ account, onClose }: { account: AccountView; onClose: () => void }) {
  const { t } = useTranslation()
  const [password, setPassword] = useState('')
  const reconnect = useErrand('accounts.reconnect', () => t('accounts.reconnected'))
  return (
    <Dialog
      title={t('accounts.passwordOf', { user: account.user })}
      submitLabel={t('accounts.reconnectNow')}
      onClose={onClose}
      onSubmit={() =>
        password === '' ? t('accounts.passwordMissing') : reconnect({ accountId: account.id, password })
      }
    >
      <PasswordField password={password} onPassword={setPassword} isFirst />
    </Dialog>
  )
}
