import { Button, Switch } from '@mantine/core'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { CalendarView } from '../../../core/contract/calendar.ts'
import type { RequestInput } from '../../../core/contract/requests.ts'
import { useChange } from '../../actions/use-change.ts'
import { shell } from '../../api/shell.ts'
import { useQuestion } from '../../api/use-question.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import { useProblemText } from '../../i18n/use-problem-text.ts'
import { Section } from '../../ui/section.tsx'
import { useToast } from '../../ui/toast.ts'
import { CopyButton } from './copy-button.tsx'
import classes from './setting.module.css'
import { Setting } from './setting.tsx'

/** The calendar that any calendar program can read: a file, and an address on this machine. */
export function CalendarSettings() {
  const { t } = useTranslation()
  const problemText = useProblemText()
  const view = useQuestion('calendar.view', {}).data
  const toast = useToast()
  const change = useChange(
    'calendar.set',
    useCallback(() => t('settings.saved'), [t]),
  )
  const set = (input: RequestInput<'calendar.set'>): void => {
    void change(input).then((wrong) => {
      if (wrong !== undefined) toast({ message: wrong, tone: 'bad' })
    })
  }
  return (
    <Section title={t('settings.calendar')} note={t('settings.calendarNote')}>
      {view !== undefined && (
        <>
          <CalendarFile view={view} />
          <Setting label={t('settings.subscription')} hint={t('settings.subscriptionHint')}>
            {({ hintId }) => (
              <>
                <Switch
                  aria-label={t('settings.subscription')}
                  aria-describedby={hintId}
                  checked={view.subscription.on}
                  onChange={(event) => set({ subscription: event.currentTarget.checked })}
                />
                {view.subscription.url !== undefined && (
                  <>
                    <span className={classes.path}>{view.subscription.url}</span>
                    <CopyButton text={view.subscription.url} />
                  </>
                )}
                {view.subscription.problem !== undefined && (
                  <span className={classes.warn} role="alert">
                    {problemText(view.subscription.problem)}
                  </span>
                )}
              </>
            )}
          </Setting>
          <HowToSubscribe />
          <Setting label={t('settings.discreet')} hint={t('settings.discreetHint')}>
            {({ hintId }) => (
              <Switch
                aria-label={t('settings.discreet')}
                aria-describedby={hintId}
                checked={view.discreet}
                onChange={(event) => set({ discreet: event.currentTarget.checked })}
              />
            )}
          </Setting>
        </>
      )}
    </Section>
  )
}

function CalendarFile({ view }: { view: CalendarView }) {
  const { t } = useTranslation()
  const problemText = useProblemText()
  const format = useFormat()
  return (
    <Setting
      label={t('settings.file')}
      hint={
        view.writtenAt === undefined
          ? t('settings.fileUnwritten')
          : t('settings.fileWritten', {
              count: view.appointments,
              appointments: format.count(view.appointments),
              moment: format.instant(view.writtenAt),
            })
      }
    >
      {() => (
        <>
          <span className={classes.path}>{view.file}</span>
          <Button variant="default" size="compact-sm" onClick={() => void shell().showInFolder(view.file)}>
            {t('settings.showInFolder')}
          </Button>
          {view.problem !== undefined && (
            <span className={classes.warn} role="alert">
              {problemText(view.problem)}
            </span>
          )}
        </>
      )}
    </Setting>
  )
}

function HowToSubscribe() {
  const { t } = useTranslation()
  return (
    <details className={classes.how}>
      <summary>{t('settings.how')}</summary>
      <ul>
        <li>{t('settings.howOutlook')}</li>
        <li>{t('settings.howApple')}</li>
        <li>{t('settings.howThunderbird')}</li>
        <li>{t('settings.howGoogle')}</li>
      </ul>
    </details>
  )
}
