import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useToast } from '../../ui/toast.ts'

/** Puts a text on the clipboard and says so. */
export function CopyButton({ text }: { text: string }) {
  const { t } = useTranslation()
  const toast = useToast()
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text)
      toast({ message: t('settings.copied') })
    } catch {
      // The permission is main's to give; without it the address can still be selected and copied by hand.
      toast({ message: t('settings.copyByHand'), tone: 'bad' })
    }
  }
  return (
    <Button variant="default" size="compact-sm" onClick={() => void copy()}>
      {t('settings.copy')}
    </Button>
  )
}
