import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { isMac } from './platform.ts'

/** Keys whose names differ from language to language. */
const named = [
  'shift',
  'Enter',
  'Escape',
  'Space',
  'Tab',
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
  'PageUp',
  'PageDown',
  'Insert',
  'Delete',
] as const

/** What a key is called, such as `Maj` or `Entrée`: for those who hear it, and where no sign stands for it. */
export function useKeyName(): (key: string) => string {
  const { t } = useTranslation()
  return useCallback(
    (key) => {
      if (key === 'mod') return isMac() ? 'Cmd' : 'Ctrl'
      if (key === 'alt') return isMac() ? 'Option' : 'Alt'
      const known = named.find((one) => one === key)
      if (known !== undefined) return t(`key.${known}`)
      return key.length === 1 ? key.toUpperCase() : key
    },
    [t],
  )
}
