import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useToast } from '../ui/toast.ts'

/** Puts a text on the clipboard and says so. */
export function useCopy(): (text: string) => Promise<void> {
  const { t } = useTranslation()
  const toast = useToast()
  return useCallback(
    async (text) => {
      const isCopied = await navigator.clipboard.writeText(text).then(
        () => true,
        () => false,
      )
      toast(isCopied ? { message: t('common.copied') } : { message: t('common.notCopied'), tone: 'bad' })
    },
    [t, toast],
  )
}
