import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LeadRow } from '../../../core/contract/leads.ts'
import type { RequestInput } from '../../../core/contract/requests.ts'
import { useChange } from '../../actions/use-change.ts'
import { useDecide } from '../../actions/use-decide.ts'
import { useToast } from '../../ui/toast.ts'
import { type BoardColumn, isClosedState } from './board-columns.ts'

/** A sale or a refusal is the outcome of a contact: it is asked about, not merely marked. */
export interface Closing {
  readonly lead: LeadRow
  readonly outcome: 'bought' | 'refused'
}

/** A lead that is being put into another column. */
export interface Moving {
  readonly lead: LeadRow
  readonly key: string
}

interface MoveLead {
  readonly onClosing: (closing: Closing) => void
  /** The lead stands elsewhere now. Resolves to whether the board shows it there. */
  readonly onMoved: (lead: LeadRow) => Promise<boolean>
}

/** Puts a lead into another column: another stage, or an end. What was closed is opened again by it. */
export function useMoveLead({ onClosing, onMoved }: MoveLead) {
  const { t } = useTranslation()
  const toast = useToast()
  const decide = useDecide()
  const told = useCallback(
    (_: unknown, { stage }: RequestInput<'leads.edit'>) =>
      stage == null ? t('funnel.movedOut') : t('funnel.moved', { stage }),
    [t],
  )
  const edit = useChange('leads.edit', told)
  const [moving, setMoving] = useState<Moving>()
  const put = async (lead: LeadRow, to: BoardColumn): Promise<string | undefined> => {
    if (to.closed === 'dead') return decide({ id: lead.id, decision: 'dead' })
    if (isClosedState(lead.state)) {
      const wrong = await decide({ id: lead.id, decision: 'reopen' })
      if (wrong !== undefined) return wrong
    }
    return edit({ id: lead.id, stage: to.name ?? null })
  }
  const carry = async (lead: LeadRow, to: BoardColumn): Promise<void> => {
    const now = { lead, key: to.key }
    setMoving(now)
    const wrong = await put(lead, to)
    if (wrong !== undefined) toast({ message: wrong, tone: 'bad' })
    const isShown = wrong === undefined && (await onMoved(lead))
    if (!isShown) setMoving((latest) => (latest === now ? undefined : latest))
  }
  const move = (lead: LeadRow, to: BoardColumn): void => {
    if (to.closed === 'won') onClosing({ lead, outcome: 'bought' })
    else if (to.closed === 'refused') onClosing({ lead, outcome: 'refused' })
    else void carry(lead, to)
  }
  return { move, moving, release: () => setMoving(undefined) }
}
