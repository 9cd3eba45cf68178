import { type KeyboardEvent, useRef } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { useQuestion } from '../api/use-question.ts'
import { KeyCap } from '../ui/key-cap.tsx'
import classes from './refusal-reasons.module.css'

interface RefusalReasonsProps {
  readonly value: string | undefined
  readonly onValue: (id: string | undefined) => void
}

/** Reasons that have a key of their own. */
const withKey = 9

/**
 * Why the client refused, if the rep knows: a number chooses and records at once, Enter alone records without a
 * reason.
 */
export function RefusalReasons({ value, onValue }: RefusalReasonsProps) {
  const { t } = useTranslation()
  const group = useRef<HTMLDivElement>(null)
  const reasons = useQuestion('reasons.list', {}).data?.filter(({ isArchived }) => !isArchived) ?? []
  const at = reasons.findIndex(({ id }) => id === value)
  const choose = (index: number): void => {
    onValue(reasons[index]?.id)
    group.current?.querySelectorAll<HTMLElement>('[role=radio]')[index]?.focus()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key]
    const number = /^[1-9]$/.test(event.key) ? Number(event.key) : undefined
    if (by !== undefined) choose((at + by + reasons.length) % reasons.length)
    else if (number !== undefined && reasons[number - 1] !== undefined) {
      flushSync(() => onValue(reasons[number - 1]?.id))
      group.current?.closest('form')?.requestSubmit()
    } else if (event.key === 'Enter') group.current?.closest('form')?.requestSubmit()
    else return
    event.preventDefault()
  }
  return (
    <div>
      <p id="refusal-reasons" className={classes.label}>
        {t('refusal.why')}
      </p>
      <div
        ref={group}
        role="radiogroup"
        tabIndex={-1}
        // The list itself, because the reasons may come later than the focus.
        data-autofocus
        aria-labelledby="refusal-reasons"
        className={classes.reasons}
        onKeyDown={onKeyDown}
      >
        {reasons.map(({ id, name }, index) => (
          <button
            key={id}
            type="button"
            role="radio"
            aria-checked={id === value}
            className={classes.reason}
            tabIndex={index === Math.max(at, 0) ? 0 : -1}
            onClick={() => onValue(id === value ? undefined : id)}
            {...(index < withKey ? { 'aria-keyshortcuts': String(index + 1) } : {})}
          >
            {index < withKey ? <KeyCap keys={String(index + 1)} /> : <span />}
            {name}
          </button>
        ))}
      </div>
      <p className={classes.hint}>{t('refusal.hint')}</p>
    </div>
  )
}
