import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import classes from './inline-text.module.css'

interface InlineTextProps {
  readonly label: string
  readonly value: string
  /** Called when the field is left with another text than it had. */
  readonly onSave: (text: string) => void
  readonly placeholder?: string
  readonly large?: boolean
  readonly invalid?: boolean
  /** Left empty, it gets its text back. */
  readonly required?: boolean
}

/** A text that is edited where it stands: Enter or leaving it saves, Escape takes it back. */
export function InlineText({
  label,
  value,
  onSave,
  placeholder,
  large = false,
  invalid = false,
  required = false,
}: InlineTextProps) {
  const [text, setText] = useState(value)
  const isTakenBack = useRef(false)
  useEffect(() => setText(value), [value])
  const leave = (): void => {
    const wanted = text.trim()
    if (isTakenBack.current || (required && wanted === '')) setText(value)
    else if (wanted !== value) onSave(wanted)
    isTakenBack.current = false
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    isTakenBack.current = event.key === 'Escape'
    event.currentTarget.blur()
  }
  return (
    <input
      className={classes.field}
      data-large={large || undefined}
      aria-label={label}
      aria-invalid={invalid}
      value={text}
      placeholder={placeholder ?? '—'}
      maxLength={200}
      spellCheck={false}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={leave}
      onKeyDown={onKeyDown}
    />
  )
}
