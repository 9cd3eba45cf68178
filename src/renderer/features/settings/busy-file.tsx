import { Switch } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { BusySource } from '../../../core/contract/busy.ts'
import { useChange } from '../../actions/use-change.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import { useToast } from '../../ui/toast.ts'
import classes from './busy-settings.module.css'
import { RowButton } from './row-button.tsx'

interface BusyFileProps {
  readonly file: BusySource
  readonly onFollow: (follow: boolean) => void
}

/** One calendar file: what was read of it and when, and whether it is followed. */
export function BusyFile({ file, onFollow }: BusyFileProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const toast = useToast()
  const remove = useChange(
    'busy.removeFile',
    useCallback(() => t('busyFiles.removed'), [t]),
  )
  const take = async (): Promise<void> => {
    const wrong = await remove({ id: file.id })
    if (wrong !== undefined) toast({ message: wrong, tone: 'bad' })
  }
  const name = nameOf(file.path)
  const count = { count: file.times, times: format.count(file.times) }
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <span className={classes.name}>{name}</span>
        <span className={classes.path}>{file.path}</span>
        <span className={classes.facts}>
          {t('busyFiles.facts', { ...count, moment: format.instant(file.readAt) })}
        </span>
        {!file.isThere && <span className={classes.gone}>{t('busyFiles.gone')}</span>}
      </div>
      <Switch
        label={t('busyFiles.follow')}
        aria-label={t('busyFiles.followFile', { name })}
        labelPosition="left"
        checked={file.follows}
        disabled={!file.isThere}
        onChange={(event) => onFollow(event.currentTarget.checked)}
      />
      <RowButton
        label={t('busyFiles.remove', { name })}
        icon={<IconTrash size={16} stroke={1.6} aria-hidden="true" />}
        onClick={() => void take()}
      />
    </li>
  )
}

const nameOf = (path: string): string => path.split(/[\\/]/).at(-1) ?? path
