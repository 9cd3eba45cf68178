import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { RequestInput, RequestName } from '../../../core/contract/requests.ts'
import { useChange } from '../../actions/use-change.ts'
import { useToast } from '../../ui/toast.ts'

/** A change of a setting that says so, with undo; what is refused is said too. Resolves to whether it was done. */
export function useToldChange<N extends RequestName>(name: N): (input: RequestInput<N>) => Promise<boolean> {
  const { t } = useTranslation()
  const toast = useToast()
  const change = useChange(
    name,
    useCallback(() => t('settings.saved'), [t]),
  )
  return useCallback(
    async (input) => {
      const wrong = await change(input)
      if (wrong !== undefined) toast({ message: wrong, tone: 'bad' })
      return wrong === undefined
    },
    [change, toast],
  )
}
