import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../ui/dialog.tsx'

interface ViewNameDialogProps {
  readonly title: string
  readonly submitLabel: string
  readonly name: string
  readonly onName: (name: string) => Promise<string | undefined>
  readonly onClose: () => void
}

/** What a view is to be called. */
export function ViewNameDialog({ title, submitLabel, name, onName, onClose }: ViewNameDialogProps) {
  const { t } = useTranslation()
  const [text, setText] = useState(name)
  const submit = () => (text.trim() === '' ? t('views.nameless') : onName(text.trim()))
  return (
    <Dialog title={title} submitLabel={submitLabel} onClose={onClose} onSubmit={submit}>
      <TextInput
        label={t('views.name')}
        value={text}
        maxLength={60}
        data-autofocus
        autoComplete="off"
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </Dialog>
  )
}
