import { Select } from '@mantine/core'
import { IconGripVertical, IconTrash } from '@tabler/icons-react'
import type { DragEvent, KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { CadenceKind, CadenceStep } from '../../../core/cadence/cadence.ts'
import { isSafeInNurture } from '../../../core/cadence/check-cadence.ts'
import type { Channel } from '../../../core/followup/channel.ts'
import { channelsInOrder } from '../../actions/channels.ts'
import { InlineText } from '../../ui/inline-text.tsx'
import classes from './cadence-steps.module.css'
import type { DropSide } from './reorder.ts'
import { RowButton } from './row-button.tsx'
import { SavedNumber } from './saved-field.tsx'

interface CadenceStepRowProps {
  readonly step: CadenceStep & { readonly key: number }
  readonly place: { readonly at: number; readonly of: number; readonly kind: CadenceKind }
  /** The fields that keep the cadence from being saved. */
  readonly wrong: readonly string[]
  /** An attempt before has the same purpose. */
  readonly isRepeated: boolean
  readonly side: DropSide | undefined
  readonly onChange: (part: Partial<CadenceStep>) => void
  readonly onRemove: () => void
  readonly onNudge: (by: number, focused: Element) => void
  readonly onDragStart: () => void
  readonly onDragOver: (side: DropSide) => void
  readonly onDrop: () => void
}

/** One attempt: after how many days, by which method, what for, how long, and when it is reminded of. */
export function CadenceStepRow({ step, place, wrong, isRepeated, side, ...on }: CadenceStepRowProps) {
  const { t } = useTranslation()
  const attempt = place.at + 1
  const starts = place.at === 0 && place.kind === 'string'
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    if (by === undefined || !event.altKey) return
    event.preventDefault()
    event.stopPropagation()
    on.onNudge(by, event.target as Element)
  }
  const offered = channelsInOrder.filter(
    (channel) => place.kind === 'string' || isSafeInNurture(channel) || channel === step.channel,
  )
  return (
    <li
      className={classes.step}
      data-key={step.key}
      data-side={side}
      onKeyDown={onKeyDown}
      onDragOver={(event) => {
        event.preventDefault()
        on.onDragOver(sideOf(event))
      }}
      onDrop={(event) => {
        event.preventDefault()
        on.onDrop()
      }}
    >
      <button
        type="button"
        className={classes.grip}
        aria-label={t('cadences.moveAttempt', { attempt })}
        title={t('settings.reorderHint')}
        draggable
        onDragStart={(event) => {
          event.dataTransfer.effectAllowed = 'move'
          event.dataTransfer.setData('text/plain', step.purpose)
          on.onDragStart()
        }}
      >
        <IconGripVertical size={15} stroke={1.6} aria-hidden="true" />
        {attempt}
      </button>
      <span className={classes.purpose}>
        <InlineText
          label={t('cadences.purposeOf', { attempt })}
          placeholder={t('cadences.purposeHint')}
          value={step.purpose}
          invalid={wrong.includes('purpose')}
          onSave={(purpose) => on.onChange({ purpose })}
        />
        {isRepeated && <span className={classes.repeated}>{t('cadences.repeated')}</span>}
      </span>
      {place.of > 1 && (
        <RowButton
          label={t('cadences.removeAttempt', { attempt })}
          icon={<IconTrash size={16} stroke={1.6} aria-hidden="true" />}
          onClick={on.onRemove}
        />
      )}
      <div className={classes.facts}>
        <span className={classes.gap}>
          {starts ? (
            <span className={classes.starts}>{t('cadences.starts')}</span>
          ) : (
            <>
              <SavedNumber
                label={t('cadences.gapOf', { attempt })}
                value={step.gapBusinessDays}
                min={0}
                max={260}
                invalid={wrong.includes('gapBusinessDays')}
                onSave={(gap) => gap !== undefined && on.onChange({ gapBusinessDays: gap })}
              />
              <span className={classes.unit}>{t('cadences.daysLater', { count: step.gapBusinessDays })}</span>
            </>
          )}
        </span>
        <Select
          className={classes.channel ?? ''}
          aria-label={t('cadences.channelOf', { attempt })}
          value={step.channel}
          allowDeselect={false}
          error={wrong.includes('channel')}
          data={offered.map((value) => ({ value, label: t(`channel.${value}`) }))}
          onChange={(channel) => channel !== null && on.onChange({ channel: channel as Channel })}
        />
        <span className={classes.minutes}>
          <SavedNumber
            label={t('cadences.lengthOf', { attempt })}
            value={step.lengthMinutes}
            min={5}
            max={480}
            onSave={(minutes) => minutes !== undefined && on.onChange({ lengthMinutes: minutes })}
          />
          <span className={classes.unit}>{t('cadences.minutes')}</span>
        </span>
        <span className={classes.minutes}>
          <SavedNumber
            label={t('cadences.reminderOf', { attempt })}
            value={step.reminderMinutes}
            min={0}
            max={10_080}
            onSave={(minutes) => minutes !== undefined && on.onChange({ reminderMinutes: minutes })}
          />
          <span className={classes.unit}>{t('cadences.minutesBefore')}</span>
        </span>
      </div>
    </li>
  )
}

function sideOf(event: DragEvent): DropSide {
  const { top, height } = event.currentTarget.getBoundingClientRect()
  return event.clientY < top + height / 2 ? 'before' : 'after'
}
