import { useTranslation } from 'react-i18next'
import type { AccountView } from '../../../core/contract/accounts.ts'
import { keyOf } from '../../actions/action-keys.ts'
import { useTell } from '../../actions/use-tell.ts'
import type { Action } from '../../ui/action.ts'
import { useErrand } from './use-errand.ts'
import { useSync } from './use-sync.ts'

/** What is asked in a dialog before it is done. */
export type AccountAsking = 'busy' | 'password' | 'disconnect'

/** What can be done with a connected calendar. No to what waits is a pause: nothing happens until the rep goes on. */
export function useAccountActions(
  { id: accountId, state, waiting }: AccountView,
  ask: (asking: AccountAsking) => void,
): readonly Action[] {
  const { t } = useTranslation()
  const tell = useTell()
  const sync = useSync()
  const setPaused = useErrand('accounts.pause', ({ state: now }) =>
    t(now === 'paused' ? 'accounts.paused' : 'accounts.resumed'),
  )
  const isPaused = state === 'paused'
  const pause = {
    id: 'pause',
    label: t(isPaused ? 'accounts.resume' : waiting ? 'accounts.no' : 'accounts.pause'),
    keys: keyOf.pause,
    run: () => tell(setPaused({ accountId, paused: !isPaused })),
  }
  const yes = {
    id: 'yes',
    label: t('accounts.yes'),
    keys: keyOf.agree,
    isStrong: true,
    run: () => tell(sync({ accountId, yes: true })),
  }
  const now = {
    id: 'sync',
    label: t('accounts.sync'),
    keys: keyOf.sync,
    run: () => tell(sync({ accountId })),
  }
  return [
    ...(state === 'connected' ? [waiting ? yes : now] : []),
    pause,
    { id: 'busy', label: t('accounts.busyChoose'), keys: keyOf.keepFree, run: () => ask('busy') },
    {
      id: 'reconnect',
      label: t('accounts.reconnect'),
      keys: keyOf.reconnect,
      isStrong: state === 'reconnect',
      run: () => ask('password'),
    },
    {
      id: 'disconnect',
      label: t('accounts.disconnect'),
      keys: keyOf.disconnect,
      run: () => ask('disconnect'),
    },
  ]
}
