import { useTranslation } from 'react-i18next'
import type { Outcome } from '../../core/followup/outcome.ts'
import { KeyCap } from '../ui/key-cap.tsx'
import classes from './outcome-buttons.module.css'
import { keyOfOutcome, outcomesInOrder } from './outcome-keys.ts'

interface OutcomeButtonsProps {
  /** `ask` when the details are wanted first (Shift was held). */
  readonly onOutcome: (outcome: Outcome, ask: boolean) => void
  readonly label: string
}

/** Every outcome with its key. With Shift the next slot can be named instead of taking the proposed one. */
export function OutcomeButtons({ onOutcome, label }: OutcomeButtonsProps) {
  const { t } = useTranslation()
  return (
    <div className={classes.room}>
      <fieldset className={classes.group} aria-label={label}>
        {outcomesInOrder.map((outcome) => (
          <button
            key={outcome}
            type="button"
            className={classes.outcome}
            data-outcome={outcome}
            aria-keyshortcuts={keyOfOutcome[outcome]}
            title={t(`outcomeHint.${outcome}`)}
            onClick={(event) => onOutcome(outcome, event.shiftKey)}
          >
            <KeyCap keys={keyOfOutcome[outcome]} />
            {t(`outcome.${outcome}`)}
          </button>
        ))}
      </fieldset>
    </div>
  )
}
