import { Button, Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { RequestInput } from '../../../core/contract/requests.ts'
import { useCopy } from '../../actions/use-copy.ts'
import { useCommand } from '../../api/use-command.ts'
import { useQuestion } from '../../api/use-question.ts'
import { useProblemText } from '../../i18n/use-problem-text.ts'
import { useToast } from '../../ui/toast.ts'
import classes from './calendar-choice.module.css'

/** Where follow-ups stand besides this window: always in a file; by an address, if wanted, that calendars subscribe to. */
export function CalendarChoice() {
  const { t } = useTranslation()
  const copy = useCopy()
  const toast = useToast()
  const problemText = useProblemText()
  const change = useCommand('calendar.set')
  const view = useQuestion('calendar.view', {}).data
  const set = async (input: RequestInput<'calendar.set'>): Promise<void> => {
    const saved = await change(input)
    if (!saved.ok) toast({ message: problemText(saved.error), tone: 'bad' })
  }
  if (view === undefined) return null
  const { url, problem } = view.subscription
  return (
    <fieldset className={classes.calendar}>
      <legend className={classes.legend}>{t('firstRun.calendar')}</legend>
      <p className={classes.text}>{t('settings.calendarNote')}</p>
      <Switch
        label={t('settings.subscription')}
        description={t('settings.subscriptionHint')}
        checked={view.subscription.on}
        onChange={(event) => void set({ subscription: event.currentTarget.checked })}
      />
      {url !== undefined && (
        <p className={classes.address}>
          <span className={classes.url}>{url}</span>
          <Button variant="default" size="compact-sm" onClick={() => void copy(url)}>
            {t('settings.copy')}
          </Button>
        </p>
      )}
      {problem !== undefined && (
        <p role="alert" className={classes.problem}>
          {problemText(problem)}
        </p>
      )}
      <Switch
        label={t('settings.discreet')}
        description={t('settings.discreetHint')}
        checked={view.discreet}
        onChange={(event) => void set({ discreet: event.currentTarget.checked })}
      />
    </fieldset>
  )
}
