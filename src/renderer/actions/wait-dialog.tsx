import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addMonths } from '../i18n/calendar-days.ts'
import { Dialog } from '../ui/dialog.tsx'
import { useDecide } from './use-decide.ts'
import classes from './wait-dialog.module.css'
import { DayField } from './when-field.tsx'

interface WaitDialogProps {
  readonly lead: { readonly id: string; readonly title: string }
  readonly today: string
  readonly onClose: () => void
}

/** Until when a lead waits. */
export function WaitDialog({ lead, today, onClose }: WaitDialogProps) {
  const { t } = useTranslation()
  const decide = useDecide()
  const [until, setUntil] = useState(() => addMonths(today, 1))
  return (
    <Dialog
      title={t('waitDialog.waiting', { lead: lead.title })}
      submitLabel={t('waitDialog.wait')}
      onClose={onClose}
      onSubmit={() => decide({ id: lead.id, decision: 'waiting', until })}
    >
      <p className={classes.hint}>{t('waitDialog.waitingHint')}</p>
      <DayField label={t('outcomeDialog.until')} day={until} today={today} onDay={setUntil} choice="later" />
    </Dialog>
  )
}
