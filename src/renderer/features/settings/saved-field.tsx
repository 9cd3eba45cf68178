import { TextInput } from '@mantine/core'
import { type KeyboardEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { parseTime } from '../../i18n/calendar-days.ts'
import classes from './setting.module.css'

const leaveOnEnter = (event: KeyboardEvent<HTMLInputElement>): void => {
  if (event.key === 'Enter') event.currentTarget.blur()
}

interface SavedTextProps {
  readonly labelId: string
  readonly value: string
  readonly onSave: (text: string) => void
}

/** A text that is saved when the field is left; left empty, it gets its text back. */
export function SavedText({ labelId, value, onSave }: SavedTextProps) {
  const [text, setText] = useState(value)
  useEffect(() => setText(value), [value])
  const leave = (): void => {
    const wanted = text.trim()
    if (wanted === '') setText(value)
    else if (wanted !== value) onSave(wanted)
  }
  return (
    <TextInput
      className={classes.wide ?? ''}
      aria-labelledby={labelId}
      value={text}
      maxLength={200}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={leave}
      onKeyDown={leaveOnEnter}
    />
  )
}

interface SavedTimeProps {
  readonly label: string
  readonly value: string
  readonly onSave: (time: string) => void
}

/** A time that is saved when the field is left, if it is one. */
export function SavedTime({ label, value, onSave }: SavedTimeProps) {
  const { t } = useTranslation()
  const [text, setText] = useState<string>(value)
  useEffect(() => setText(value), [value])
  const time = parseTime(text)
  const leave = (): void => {
    if (time === undefined) return
    setText(time)
    if (time !== value) onSave(time)
  }
  return (
    <TextInput
      className={classes.time ?? ''}
      aria-label={label}
      value={text}
      error={time === undefined ? t('when.timeWrong') : undefined}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={leave}
      onKeyDown={leaveOnEnter}
    />
  )
}

interface SavedNumberProps {
  readonly label: string
  readonly value: number | undefined
  readonly min: number
  readonly max: number
  /** What is not a number in the range is taken back; nothing at all is undefined. */
  readonly onSave: (value: number | undefined) => void
  readonly disabled?: boolean
  readonly invalid?: boolean
  readonly placeholder?: string
}

/** A whole number that is saved when the field is left. Arrow keys count. */
export function SavedNumber({ label, value, min, max, onSave, ...look }: SavedNumberProps) {
  const shown = value === undefined ? '' : String(value)
  const [text, setText] = useState(shown)
  useEffect(() => setText(shown), [shown])
  const leave = (): void => {
    const wanted = text.trim() === '' ? undefined : Number(text)
    const isGood = wanted === undefined || (Number.isInteger(wanted) && wanted >= min && wanted <= max)
    if (!isGood) setText(shown)
    else if (wanted !== value) onSave(wanted)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const by = { ArrowUp: 1, ArrowDown: -1 }[event.key]
    leaveOnEnter(event)
    if (by === undefined || event.altKey) return
    event.preventDefault()
    setText(String(Math.min(Math.max((Number(text) || 0) + by, min), max)))
  }
  return (
    <TextInput
      className={(look.placeholder === undefined ? classes.number : classes.numberOrWord) ?? ''}
      aria-label={label}
      inputMode="numeric"
      value={text}
      error={look.invalid ?? false}
      disabled={look.disabled ?? false}
      placeholder={look.placeholder ?? ''}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={leave}
      onKeyDown={onKeyDown}
    />
  )
}
