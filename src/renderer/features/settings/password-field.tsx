import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'

interface PasswordFieldProps {
  readonly password: string
  readonly onPassword: (password: string) => void
  readonly isFirst?: boolean
}

export function PasswordField({ password, onPassword, isFirst = false }: PasswordFieldProps) {
  const { t } = useTranslation()
  return (
    <TextInput
      type="password"
      label={t('accounts.password')}
      description={t('accounts.passwordHint')}
      value={password}
      maxLength={1000}
      autoComplete="off"
      data-autofocus={isFirst || undefined}
      onChange={(event) => onPassword(event.currentTarget.value)}
    />
  )
}
