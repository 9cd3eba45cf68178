import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { RequestInput } from '../../../core/contract/requests.ts'
import { shell } from '../../api/shell.ts'
import { useCommand } from '../../api/use-command.ts'
import { useTodayDay } from '../../api/use-today-day.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import { useProblemText } from '../../i18n/use-problem-text.ts'
import { useToast } from '../../ui/toast.ts'
import type { ShownColumn } from './columns.ts'

type Exported = Pick<RequestInput<'leads.exportCsv'>, 'target' | 'sort' | 'descending'> & {
  readonly columns: readonly ShownColumn[]
}

/** Writes leads to a CSV file where the rep wants it, with the columns of the list. */
export function useExport() {
  const { t } = useTranslation()
  const format = useFormat()
  const today = useTodayDay()
  const run = useCommand('leads.exportCsv')
  const toast = useToast()
  const problemText = useProblemText()
  return useCallback(
    async ({ columns, ...exported }: Exported): Promise<void> => {
      const file = await shell().chooseExportFile(`${t('nav.leads')} ${today}.csv`)
      if (file === undefined) return
      const headed = columns.map(({ column }) => ({ column, heading: t(`column.${column}`) }))
      const result = await run({ ...exported, file, columns: headed })
      if (!result.ok) return toast({ message: problemText(result.error), tone: 'bad' })
      const { leads } = result.value
      toast({
        message: t('bulk.exported', { count: leads, leads: format.count(leads) }),
        action: { label: t('settings.showInFolder'), run: () => void shell().showInFolder(file) },
      })
    },
    [t, format, today, run, toast, problemText],
  )
}
