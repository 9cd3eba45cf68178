import { Select, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Channel } from '../../../core/followup/channel.ts'
import { channelsInOrder } from '../../actions/channels.ts'
import { useGuardedCommand } from '../../actions/reason.ts'
import { RefusalReasons } from '../../actions/refusal-reasons.tsx'
import { useUndo } from '../../actions/use-undo.ts'
import { useProblemText } from '../../i18n/use-problem-text.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { useToast } from '../../ui/toast.ts'
import type { Closing } from './use-move-lead.ts'

interface CloseLeadDialogProps {
  readonly closing: Closing
  readonly onClose: () => void
  readonly onClosed: () => void
}

/** A card put on Won or Refused: the contact in which that was said is recorded, and ends what is planned. */
export function CloseLeadDialog({ closing, onClose, onClosed }: CloseLeadDialogProps) {
  const { t } = useTranslation()
  const { lead, outcome } = closing
  const log = useGuardedCommand('touches.log')
  const toast = useToast()
  const problemText = useProblemText()
  const { undoAction } = useUndo()
  const [channel, setChannel] = useState<Channel>(lead.nextStep?.channel ?? 'phone')
  const [reason, setReason] = useState<string>()
  const [note, setNote] = useState('')
  const submit = async (): Promise<string | undefined> => {
    const result = await log({
      leadId: lead.id,
      channel,
      outcome,
      ...(note.trim() === '' ? {} : { note: note.trim() }),
      ...(reason === undefined ? {} : { refusalReasonId: reason }),
    })
    if (!result.ok) return problemText(result.error)
    toast({ message: t(`recorded.${outcome}`), action: undoAction() })
    onClosed()
    return undefined
  }
  return (
    <Dialog
      title={t('outcomeDialog.title', { outcome: t(`outcome.${outcome}`), name: lead.title })}
      submitLabel={t('outcomeDialog.record')}
      onClose={onClose}
      onSubmit={submit}
    >
      {outcome === 'refused' && <RefusalReasons value={reason} onValue={setReason} />}
      <Select
        label={t('outcomeDialog.channel')}
        value={channel}
        allowDeselect={false}
        data={channelsInOrder.map((value) => ({ value, label: t(`channel.${value}`) }))}
        onChange={(value) => value !== null && setChannel(value as Channel)}
      />
      <Textarea
        label={t('outcomeDialog.note')}
        value={note}
        autosize
        minRows={2}
        maxRows={6}
        onChange={(event) => setNote(event.currentTarget.value)}
        data-autofocus={outcome === 'bought' || undefined}
      />
    </Dialog>
  )
}
