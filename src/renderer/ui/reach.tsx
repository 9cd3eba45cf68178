import { IconMail, IconPhone } from '@tabler/icons-react'
import type { MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { shell } from '../api/shell.ts'
import classes from './reach.module.css'
import { mailtoOf, telOf } from './reach-links.ts'

interface ReachProps {
  readonly phone: string | undefined
  readonly email: string | undefined
}

/** How to reach somebody, the number first and large: it is what is dialled. */
export function Reach({ phone, email }: ReachProps) {
  const { t } = useTranslation()
  if (phone === undefined && email === undefined) return <p className={classes.none}>{t('reach.none')}</p>
  return (
    <p className={classes.reach}>
      {phone !== undefined && (
        <a
          href={telOf(phone)}
          className={classes.phone}
          onClick={openOutside}
          aria-label={t('reach.call', { phone })}
        >
          <IconPhone size={16} stroke={1.8} aria-hidden="true" />
          {phone}
        </a>
      )}
      {email !== undefined && (
        <a
          href={mailtoOf(email)}
          className={classes.email}
          onClick={openOutside}
          aria-label={t('reach.write', { email })}
        >
          <IconMail size={15} stroke={1.6} aria-hidden="true" />
          {email}
        </a>
      )}
    </p>
  )
}

function openOutside(event: MouseEvent<HTMLAnchorElement>): void {
  event.preventDefault()
  void shell().openExternal(event.currentTarget.href)
}
