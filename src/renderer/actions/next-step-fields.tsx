import { Select, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Channel } from '../../core/followup/channel.ts'
import { channelsInOrder } from './channels.ts'
import classes from './outcome-dialog.module.css'
import type { NextStep } from './use-next-step.ts'
import { DayField, TimeField } from './when-field.tsx'

/** When the next step is, by which method and what for. */
export function NextStepFields({ step, today }: { step: NextStep; today: string }) {
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
        <Select
          label={t('outcomeDialog.channel')}
          value={channel}
          allowDeselect={false}
          onChange={(value) => value !== null && step.choose({ channel: value as Channel })}
          data={channelsInOrder.map((value) => ({ value, label: t(`channel.${value}`) }))}
        />
      </div>
      <TextInput
        label={t('outcomeDialog.purpose')}
        description={t('outcomeDialog.purposeHint')}
        value={purpose}
        maxLength={200}
        onChange={(event) => step.choose({ purpose: event.currentTarget.value })}
      />
    </>
  )
}
