import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { RequestInput } from '../../../core/contract/requests.ts'
import { useChange } from '../../actions/use-change.ts'
import { useToast } from '../../ui/toast.ts'

/** Saves a setting and says so, with undo; what is refused is said too. */
export function useSaveSettings(): (input: RequestInput<'settings.save'>) => void {
  const { t } = useTranslation()
  const toast = useToast()
  const save = useChange(
    'settings.save',
    useCallback(() => t('settings.saved'), [t]),
  )
  return useCallback(
    (input) => {
      void save(input).then((wrong) => {
        if (wrong !== undefined) toast({ message: wrong, tone: 'bad' })
      })
    },
    [save, toast],
  )
}
