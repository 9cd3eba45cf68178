import { type KeyboardEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Outcome } from '../../core/followup/outcome.ts'
import { KeyCap } from '../ui/key-cap.tsx'
import classes from './outcome-choice.module.css'
import { keyOfOutcome, outcomeOfKey, outcomesInOrder } from './outcome-keys.ts'

interface OutcomeChoiceProps {
  readonly outcome: Outcome
  readonly onOutcome: (outcome: Outcome) => void
}

/** What came of a contact, chosen by the keys that outcomes have everywhere, or by the arrows. */
export function OutcomeChoice({ outcome, onOutcome }: OutcomeChoiceProps) {
  const { t } = useTranslation()
  const group = useRef<HTMLDivElement>(null)
  const choose = (next: Outcome): void => {
    onOutcome(next)
    group.current?.querySelector<HTMLElement>(`[data-outcome=${next}]`)?.focus()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const by = { ArrowRight: 1, ArrowDown: 2, ArrowLeft: -1, ArrowUp: -2 }[event.key]
    const at = outcomesInOrder.indexOf(outcome)
    const next = by === undefined ? outcomeOfKey(event.key) : outcomesInOrder[at + by]
    if (next !== undefined) choose(next)
    else if (event.key === 'Enter') group.current?.closest('form')?.requestSubmit()
    else return
    event.preventDefault()
  }
  return (
    <div>
      <p className={classes.label} id="outcome-choice">
        {t('today.outcomes')}
      </p>
      <div
        ref={group}
        role="radiogroup"
        aria-labelledby="outcome-choice"
        className={classes.group}
        onKeyDown={onKeyDown}
      >
        {outcomesInOrder.map((one) => (
          <button
            key={one}
            type="button"
            role="radio"
            aria-checked={one === outcome}
            aria-keyshortcuts={keyOfOutcome[one]}
            tabIndex={one === outcome ? 0 : -1}
            data-autofocus={one === outcome || undefined}
            data-outcome={one}
            className={classes.outcome}
            onClick={() => onOutcome(one)}
          >
            <KeyCap keys={keyOfOutcome[one]} />
            {t(`outcome.${one}`)}
          </button>
        ))}
      </div>
    </div>
  )
}
