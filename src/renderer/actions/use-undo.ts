import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../api/use-command.ts'
import { useProblemText } from '../i18n/use-problem-text.ts'
import { useSummaryText } from '../i18n/use-summary-text.ts'
import { type Toast, useToast } from '../ui/toast.ts'

/** Takes back the last change, or does it again, and says so. */
export function useUndo() {
  const { t } = useTranslation()
  const runUndo = useCommand('history.undo')
  const runRedo = useCommand('history.redo')
  const toast = useToast()
  const problemText = useProblemText()
  const summaryText = useSummaryText()

  const redo = useCallback(async () => {
    const result = await runRedo({})
    toast(
      result.ok
        ? { message: t('history.redone', { what: summaryText(result.value.summary) }) }
        : { message: problemText(result.error) },
    )
  }, [runRedo, toast, problemText, summaryText, t])

  const undo = useCallback(async () => {
    const result = await runUndo({})
    toast(
      result.ok
        ? {
            message: t('history.undone', { what: summaryText(result.value.summary) }),
            action: { label: t('history.redo'), keys: 'mod+shift+z', run: () => void redo() },
          }
        : { message: problemText(result.error) },
    )
  }, [runUndo, redo, toast, problemText, summaryText, t])

  const undoAction = useCallback(
    (): NonNullable<Toast['action']> => ({ label: t('history.undo'), keys: 'mod+z', run: () => void undo() }),
    [t, undo],
  )
  return { undo, redo, undoAction }
}
