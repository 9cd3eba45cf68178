import { IconCopy } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { csvLine } from '../../../core/transfer/csv-line.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { useToast } from '../../ui/toast.ts'

interface CopyTableProps {
  readonly head: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
}

/** Puts the table on the clipboard as CSV. */
export function CopyTable({ head, rows }: CopyTableProps) {
  const { t } = useTranslation()
  const toast = useToast()
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText([head, ...rows].map((row) => csvLine(row.map(String))).join(''))
      toast({ message: t('insights.copied') })
    } catch {
      // The system may refuse the clipboard; the table can still be selected and copied by hand.
      toast({ message: t('insights.notCopied'), tone: 'bad' })
    }
  }
  return (
    <ActionButton onClick={() => void copy()}>
      <IconCopy size={14} stroke={1.6} aria-hidden="true" />
      {t('insights.copy')}
    </ActionButton>
  )
}
