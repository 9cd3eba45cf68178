import { Button } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { acceleratorOf } from '../../../core/accelerator.ts'
import { shell } from '../../api/shell.ts'
import { useKeyName } from '../../ui/use-key-name.ts'
import classes from './shortcut-field.module.css'
import { shortcutText } from './shortcut-text.ts'

interface ShortcutFieldProps {
  readonly labelId: string
  readonly shortcut: string | null
  /** The system did not give it. */
  readonly refused: boolean
  readonly onChange: (shortcut: string | null) => void
}

/** The key for everywhere: shown, changed by pressing another one, or switched off. */
export function ShortcutField({ labelId, shortcut, refused, onChange }: ShortcutFieldProps) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  const isMac = shell().platform === 'darwin'
  const keyName = useKeyName()
  const press = (event: KeyboardEvent): void => {
    if (!asking || event.key === 'Tab') return
    event.preventDefault()
    event.stopPropagation()
    const pressed = acceleratorOf(event, isMac)
    if (pressed === undefined && event.key !== 'Escape') return
    setAsking(false)
    if (pressed !== undefined && pressed !== shortcut) onChange(pressed)
  }
  return (
    <>
      <Button
        variant="default"
        aria-labelledby={labelId}
        aria-describedby={`${labelId}-shortcut`}
        data-asking={asking || undefined}
        onClick={() => setAsking(!asking)}
        onBlur={() => setAsking(false)}
        onKeyDown={press}
      >
        <span id={`${labelId}-shortcut`} aria-live="polite">
          {asking
            ? t('desktop.shortcutPress')
            : shortcutText(shortcut, { isMac, keyName }) || t('desktop.shortcutNone')}
        </span>
      </Button>
      {shortcut !== null && (
        <Button variant="subtle" size="compact-sm" onClick={() => onChange(null)}>
          {t('desktop.shortcutOff')}
        </Button>
      )}
      {refused && (
        <p className={classes.refused} role="alert">
          {t('desktop.shortcutRefused')}
        </p>
      )}
    </>
  )
}
