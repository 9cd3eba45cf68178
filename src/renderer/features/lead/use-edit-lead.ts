import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { RequestInput } from '../../../core/contract/requests.ts'
import { useChange } from '../../actions/use-change.ts'
import { useToast } from '../../ui/toast.ts'

type Changes = Omit<RequestInput<'leads.edit'>, 'id'>

/** Saves what was changed of a lead, and says so, with undo. */
export function useEditLead(id: string): (changes: Changes) => void {
  const { t } = useTranslation()
  const toast = useToast()
  const edit = useChange(
    'leads.edit',
    useCallback(() => t('lead.saved'), [t]),
  )
  return useCallback(
    (changes) => {
      void edit({ id, ...changes }).then((wrong) => {
        if (wrong !== undefined) toast({ message: wrong, tone: 'bad' })
      })
    },
    [edit, id, toast],
  )
}
