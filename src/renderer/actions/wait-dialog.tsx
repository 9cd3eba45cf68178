import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addMonths } from '../i18n/calendar-days.ts'
import { Dialog } from '../ui/dialog.tsx'
import { useDecide } from './use-decide.ts'
import classes from './wait-dialog.module.css'
import { DayField } from './when-field.tsx'

interface WaitDialogProps {
  readonly lead: { readonly id: string; readonly title: string }
  readonly decision: 'waiting' | 'nurture'
  readonly today: string
  readonly onClose: () => void
}

/** Until when a lead waits, or is only nurtured. */
export function WaitDialog({ lead, decision, today, onClose }: WaitDialogProps) {
  const { t } = useTranslation()
  const decide = useDecide()
  const [until, setUntil] = useState(() => addMonths(today, decision === 'nurture' ? 3 : 1))
  return (
    <Dialog
      title={t(`waitDialog.${decision}`, { lead: lead.title })}
      submitLabel={t(`decision.${decision}`)}
      onClose={onClose}
      onSubmit={() => decide({ id: lead.id, decision, until })}
    >
      <p className={classes.hint}>{t(`waitDialog.${decision}Hint`)}</p>
      <DayField label={t('outcomeDialog.until')} day={until} today={today} onDay={setUntil} choice="later" />
    </Dialog>
  )
}
