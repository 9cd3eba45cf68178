import { Switch } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AccountView } from '../../../core/contract/accounts.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useErrand } from './use-errand.ts'

/** Ends a connection; what becomes of the appointments in the calendar is the rep's choice. */
export function DisconnectDialog({ account, onClose }: { account: AccountView; onClose: () => void }) {
  const { t } = useTranslation()
  const format = useFormat()
  const [removeEvents, setRemoveEvents] = useState(false)
  const disconnect = useErrand('accounts.disconnect', ({ removed }) =>
    removed === 0
      ? t('accounts.disconnected')
      : t('accounts.disconnectedAndRemoved', { count: removed, appointments: format.count(removed) }),
  )
  return (
    <Dialog
      title={t('accounts.disconnectUser', { user: account.user })}
      submitLabel={t('accounts.disconnectNow')}
      onClose={onClose}
      onSubmit={() => disconnect({ accountId: account.id, removeEvents })}
    >
      <p>{t('accounts.disconnectText')}</p>
      {account.events > 0 && (
        <Switch
          label={t('accounts.removeEvents')}
          checked={removeEvents}
          data-autofocus
          onChange={(event) => setRemoveEvents(event.currentTarget.checked)}
        />
      )}
    </Dialog>
  )
}
