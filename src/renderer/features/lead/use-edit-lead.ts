import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { RequestInput } from '../../../core/contract/requests.ts'
import { useChange } from '../../actions/use-change.ts'
import { useTell } from '../../actions/use-tell.ts'

type Changes = Omit<RequestInput<'leads.edit'>, 'id'>

/** Saves what was changed of a lead, and says so, with undo. */
export function useEditLead(id: string): (changes: Changes) => void {
  const { t } = useTranslation()
  const tell = useTell()
  const edit = useChange(
    'leads.edit',
    useCallback(() => t('lead.saved'), [t]),
  )
  return useCallback((changes) => tell(edit({ id, ...changes })), [edit, id, tell])
}
