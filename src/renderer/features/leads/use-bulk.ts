import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { BulkResult } from '../../../core/contract/bulk.ts'
import type { RequestInput, RequestOutput } from '../../../core/contract/requests.ts'
import { useUndo } from '../../actions/use-undo.ts'
import { useCommand } from '../../api/use-command.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import { useProblemText } from '../../i18n/use-problem-text.ts'
import { useToast } from '../../ui/toast.ts'

export type BulkName = 'leads.bulkEdit' | 'leads.bulkDecide' | 'leads.bulkPlan' | 'leads.bulkStop'

/** What was done to how many, and who was left out: what the toast says, and what the list shows. */
export interface BulkReport {
  readonly said: string
  readonly leftOut: BulkResult['leftOut']
}

/** What is said of the leads that something was done to. */
type Said<N extends BulkName> = (result: RequestOutput<N>, leads: string) => string

/**
 * Does something to many leads and says of how many; those left out are handed over to be shown. It is not waited
 * for: the window goes on meanwhile.
 */
export function useBulk(onReport: (report: BulkReport) => void) {
  const edit = useCommand('leads.bulkEdit')
  const decide = useCommand('leads.bulkDecide')
  const plan = useCommand('leads.bulkPlan')
  const stop = useCommand('leads.bulkStop')
  const say = useSay(onReport)
  return {
    edit: (input: RequestInput<'leads.bulkEdit'>, said: Said<'leads.bulkEdit'>) => say(edit(input), said),
    decide: (input: RequestInput<'leads.bulkDecide'>, said: Said<'leads.bulkDecide'>) =>
      say(decide(input), said),
    plan: (input: RequestInput<'leads.bulkPlan'>, said: Said<'leads.bulkPlan'>) => say(plan(input), said),
    stop: (input: RequestInput<'leads.bulkStop'>, said: Said<'leads.bulkStop'>) => say(stop(input), said),
  }
}

function useSay(onReport: (report: BulkReport) => void) {
  const { t } = useTranslation()
  const format = useFormat()
  const toast = useToast()
  const problemText = useProblemText()
  const { undoAction } = useUndo()
  return useCallback(
    async <N extends BulkName>(
      answer: ReturnType<ReturnType<typeof useCommand<N>>>,
      said: Said<N>,
    ): Promise<void> => {
      const result = await answer
      if (!result.ok) return toast({ message: problemText(result.error), tone: 'bad' })
      const { done, leftOut } = result.value as BulkResult
      const out = leftOut.reduce((sum, { count }) => sum + count, 0)
      const what = done === 0 ? t('bulk.nothing') : said(result.value, format.count(done))
      const message =
        out === 0 ? what : `${what} · ${t('bulk.leftOut', { count: out, leads: format.count(out) })}`
      toast({ message, ...(done === 0 ? {} : { action: undoAction() }) })
      if (out > 0) onReport({ said: what, leftOut })
    },
    [t, format, toast, problemText, undoAction, onReport],
  )
}
