import { Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuestion } from '../api/use-question.ts'
import { addMonths } from '../i18n/calendar-days.ts'
import { Dialog } from '../ui/dialog.tsx'
import { ProposedAttempts } from './proposed-attempts.tsx'
import { useDecide } from './use-decide.ts'
import classes from './wait-dialog.module.css'
import { DayField } from './when-field.tsx'

interface NurtureDialogProps {
  readonly lead: { readonly id: string; readonly title: string }
  readonly today: string
  readonly onClose: () => void
}

const usualMonths = 6

/** Light touches until a revisit date, shown before they are planned. */
export function NurtureDialog({ lead, today, onClose }: NurtureDialogProps) {
  const { t } = useTranslation()
  const decide = useDecide()
  const all = useQuestion('cadences.list', {}).data ?? []
  const cadences = all.filter(({ kind }) => kind === 'nurture')
  const [cadenceId, setCadenceId] = useState<string>()
  const [until, setUntil] = useState(() => addMonths(today, usualMonths))
  const input = { id: lead.id, until, ...(cadenceId === undefined ? {} : { cadenceId }) }
  const touches = useQuestion('leads.proposeNurture', input, { keepPrevious: true }).data
  return (
    <Dialog
      title={t('waitDialog.nurture', { lead: lead.title })}
      submitLabel={t('nurture.plan')}
      onClose={onClose}
      onSubmit={() => decide({ decision: 'nurture', ...input })}
    >
      <p className={classes.hint}>{t('waitDialog.nurtureHint')}</p>
      {cadences.length > 1 && (
        <Select
          label={t('startString.cadence')}
          value={cadenceId ?? cadences[0]?.id ?? null}
          allowDeselect={false}
          onChange={(value) => setCadenceId(value ?? undefined)}
          data={cadences.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <DayField label={t('nurture.revisit')} day={until} today={today} onDay={setUntil} choice="later" />
      {touches !== undefined && touches.attempts.length > 0 && (
        <ProposedAttempts proposal={touches} today={today} />
      )}
      {touches?.attempts.length === 0 && <p className={classes.hint}>{t('nurture.none')}</p>}
    </Dialog>
  )
}
