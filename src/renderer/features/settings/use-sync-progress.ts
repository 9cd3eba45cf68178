import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { AccountView } from '../../../core/contract/accounts.ts'
import type { NoticeData } from '../../../core/contract/notices.ts'
import { useNotice } from '../../api/engine-context.ts'

/** What takes less is not noticed, and showing it would only flicker. */
const momentMs = 1000

type Progress = NoticeData<'syncProgress'> & { readonly since: number }

/** How far the run of an account is that writes for longer than a moment. */
export function useSyncProgress(
  accounts: readonly AccountView[],
): (NoticeData<'syncProgress'> & { readonly account: AccountView }) | undefined {
  const queries = useQueryClient()
  const [latest, setLatest] = useState<Progress>()
  useNotice(
    'syncProgress',
    useCallback(
      (told) => {
        // Whether it is still under way is the account's to say.
        if (told.done === 0) void queries.invalidateQueries({ queryKey: ['accounts.list'] })
        setLatest((before) => ({
          ...told,
          since:
            before === undefined || told.done === 0 || before.accountId !== told.accountId
              ? Date.now()
              : before.since,
        }))
      },
      [queries],
    ),
  )
  const account = accounts.find(({ id }) => id === latest?.accountId)
  const isLong = latest !== undefined && Date.now() - latest.since >= momentMs
  return isLong && account?.isRunning ? { ...latest, account } : undefined
}
