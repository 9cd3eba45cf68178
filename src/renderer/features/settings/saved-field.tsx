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

/** A text that is saved when the field is left. */
export function SavedText({ labelId, value, onSave }: SavedTextProps) {
  const [text, setText] = useState(value)
  useEffect(() => setText(value), [value])
  return (
    <TextInput
      className={classes.wide ?? ''}
      aria-labelledby={labelId}
      value={text}
      maxLength={200}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => text.trim() !== value && onSave(text.trim())}
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
      className={classes.wide ?? ''}
      aria-label={label}
      value={text}
      error={time === undefined ? t('when.timeWrong') : undefined}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={leave}
      onKeyDown={leaveOnEnter}
    />
  )
}
