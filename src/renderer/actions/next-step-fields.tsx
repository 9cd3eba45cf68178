import { useTranslation } from 'react-i18next'
import { ChannelField } from './channel-field.tsx'
import classes from './outcome-dialog.module.css'
import { PurposeField } from './purpose-field.tsx'
import type { NextStep } from './use-next-step.ts'
import { DayField, TimeField } from './when-field.tsx'

interface NextStepFieldsProps {
  readonly step: NextStep
  readonly leadId: string
  readonly today: string
}

/** When the next step is, by which method and what for. */
export function NextStepFields({ step, leadId, today }: NextStepFieldsProps) {
  const { t } = useTranslation()
  const { day, time, channel, purpose } = step.shown
  return (
    <>
      <DayField
        label={t('outcomeDialog.day')}
        day={day}
        today={today}
        onDay={(day) => step.choose({ day })}
        choice="soon"
      />
      <div className={classes.pair}>
        <TimeField label={t('outcomeDialog.time')} time={time} onTime={(time) => step.choose({ time })} />
        <ChannelField channel={channel} onChannel={(channel) => step.choose({ channel })} />
      </div>
      <PurposeField leadId={leadId} purpose={purpose} onPurpose={(purpose) => step.choose({ purpose })} />
    </>
  )
}
