import { Button } from '@mantine/core'
import { useCallback, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { RequestInput } from '../../../core/contract/requests.ts'
import { useChange } from '../../actions/use-change.ts'
import { shell } from '../../api/shell.ts'
import { useQuestion } from '../../api/use-question.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import { Section } from '../../ui/section.tsx'
import { useToast } from '../../ui/toast.ts'
import { BusyFile } from './busy-file.tsx'
import classes from './busy-settings.module.css'
import { useKeptFocus } from './use-kept-focus.ts'

/** Whether a file has gone is not told by anybody: it is asked for. */
const askEveryMs = 60_000

/** Calendar files of other programs, whose appointments are kept free of follow-ups. */
export function BusySettings() {
  const { t } = useTranslation()
  const read = useReadFile()
  const files = useQuestion('busy.view', {}, { every: askEveryMs }).data
  const list = useRef<HTMLUListElement>(null)
  const onFocus = useKeptFocus(list, files?.length ?? 0, 'input')
  const choose = async (): Promise<void> => {
    const path = await shell().chooseCalendarFile()
    if (path !== undefined) await read({ path })
  }
  return (
    <Section
      title={t('settings.section.busy')}
      note={t('busyFiles.note')}
      actions={
        <Button variant="default" size="compact-sm" onClick={() => void choose()}>
          {t('busyFiles.choose')}
        </Button>
      }
    >
      {files?.length === 0 && <p className={classes.none}>{t('busyFiles.none')}</p>}
      <ul ref={list} onFocus={onFocus} aria-label={t('settings.section.busy')}>
        {files?.map((file) => (
          <BusyFile key={file.id} file={file} onFollow={(follow) => void read({ path: file.path, follow })} />
        ))}
      </ul>
    </Section>
  )
}

function useReadFile(): (input: RequestInput<'busy.importFile'>) => Promise<void> {
  const { t } = useTranslation()
  const format = useFormat()
  const toast = useToast()
  const read = useChange(
    'busy.importFile',
    useCallback(
      ({ times, leftOut }) => {
        const found = t('busyFiles.read', { count: times, times: format.count(times) })
        if (leftOut === 0) return found
        return `${found}. ${t('busyFiles.leftOut', { count: leftOut, events: format.count(leftOut) })}`
      },
      [t, format],
    ),
  )
  return async (input) => {
    const wrong = await read(input)
    if (wrong !== undefined) toast({ message: wrong, tone: 'bad' })
  }
}
