import { useTranslation } from 'react-i18next'
import { useQuestion } from '../api/use-question.ts'
import { useFormat } from '../i18n/language-context.tsx'
import classes from './slot-choice.module.css'
import { useSlotText } from './use-slot-text.ts'

interface SlotChoiceProps {
  readonly leadId: string
  /** The appointment that would be moved. */
  readonly followUpId?: string
  readonly lengthMinutes?: number
  readonly today: string
  /** The time that is chosen now. */
  readonly startsAt: string | undefined
  readonly onSlot: (startsAt: string) => void
}

/** Free times that suit the client, the best first, and why the chosen one is proposed. */
export function SlotChoice({ leadId, today, startsAt, onSlot, ...rest }: SlotChoiceProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const text = useSlotText()
  const slots = useQuestion('slots.propose', { leadId, ...rest }, { keepPrevious: true }).data ?? []
  const chosen = slots.find((slot) => slot.startsAt === startsAt)
  return (
    <div>
      <p className={classes.label}>{t('slot.free')}</p>
      <div className={classes.slots} role="group" aria-label={t('slot.free')}>
        {slots.map((slot) => (
          <button
            key={slot.startsAt}
            type="button"
            className={classes.slot}
            aria-pressed={slot === chosen}
            title={text(slot)}
            onClick={() => onSlot(slot.startsAt)}
          >
            {format.moment(slot.startsAt, today)}
          </button>
        ))}
      </div>
      <p className={classes.why} aria-live="polite">
        {chosen !== undefined && text(chosen)}
      </p>
    </div>
  )
}
