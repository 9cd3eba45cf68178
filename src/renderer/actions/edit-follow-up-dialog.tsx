import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FollowUpCard } from '../../core/contract/follow-ups.ts'
import { Dialog } from '../ui/dialog.tsx'
import { ChannelField } from './channel-field.tsx'
import { MinutesField } from './minutes-field.tsx'
import classes from './outcome-dialog.module.css'
import { PurposeField } from './purpose-field.tsx'
import { useChange } from './use-change.ts'

interface EditFollowUpDialogProps {
  readonly card: FollowUpCard
  readonly onClose: () => void
}

/** What a planned follow-up is for, how it is held, how long it is, and when it is reminded of. */
export function EditFollowUpDialog({ card, onClose }: EditFollowUpDialogProps) {
  const { t } = useTranslation()
  const edit = useChange(
    'followUps.edit',
    useCallback(() => t('editFollowUp.saved'), [t]),
  )
  const [form, setForm] = useState({
    purpose: card.purpose,
    channel: card.channel,
    lengthMinutes: card.lengthMinutes,
    reminderMinutes: card.reminderMinutes,
  })
  const change = (part: Partial<typeof form>): void => setForm((before) => ({ ...before, ...part }))
  const submit = (): Promise<string | undefined> | string =>
    form.purpose.trim() === '' ? t('purpose.missing') : edit({ followUpId: card.id, ...form })
  return (
    <Dialog
      title={t('editFollowUp.title', { name: card.personName ?? card.leadTitle })}
      submitLabel={t('common.save')}
      onClose={onClose}
      onSubmit={submit}
    >
      <PurposeField
        isFirst
        leadId={card.leadId}
        purpose={form.purpose}
        onPurpose={(purpose) => change({ purpose })}
      />
      <ChannelField channel={form.channel} onChannel={(channel) => change({ channel })} />
      <div className={classes.pair}>
        <MinutesField
          kind="length"
          minutes={form.lengthMinutes}
          onMinutes={(lengthMinutes) => change({ lengthMinutes })}
        />
        <MinutesField
          kind="reminder"
          minutes={form.reminderMinutes}
          onMinutes={(reminderMinutes) => change({ reminderMinutes })}
        />
      </div>
    </Dialog>
  )
}
