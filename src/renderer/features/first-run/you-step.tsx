import { Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { StatusView } from '../../../core/contract/app.ts'
import { type LanguageChoice, languages } from '../../../core/language.ts'
import { useCommand } from '../../api/use-command.ts'
import { parseTime } from '../../i18n/calendar-days.ts'
import { useCountries } from '../../i18n/countries.ts'
import { ownName } from '../../i18n/language.ts'
import { useProblemText } from '../../i18n/use-problem-text.ts'
import classes from './first-run.module.css'
import { NextHoliday } from './next-holiday.tsx'
import { StepPage } from './step-page.tsx'
import { addressOf } from './steps.ts'
import { WorkingWeek } from './working-week.tsx'
import { changesOf, formOf, type YouForm } from './you-form.ts'

/** Who works here, in which language, where and when. Language and country act at once, so that one sees what they do. */
export function YouStep({ status: { me, language, day } }: { status: StatusView }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const problemText = useProblemText()
  const countries = useCountries()
  const save = useCommand('settings.save')
  const [form, setForm] = useState(() => formOf(me))
  const change = (part: Partial<YouForm>): void => setForm((now) => ({ ...now, ...part }))
  const goOn = async (): Promise<string | undefined> => {
    const changes = changesOf(form, me)
    if (changes === 'wrong-time') return t('when.timeWrong')
    const saved = changes === undefined ? undefined : await save(changes)
    if (saved !== undefined && !saved.ok) return problemText(saved.error)
    void navigate(addressOf('method'))
    return undefined
  }
  return (
    <StepPage
      step="you"
      title={t('firstRun.youTitle')}
      text={t('firstRun.youText')}
      continueLabel={t('firstRun.continue')}
      onContinue={goOn}
    >
      <div className={classes.fields}>
        <TextInput
          label={t('settings.name')}
          value={form.name}
          maxLength={200}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <Select
          label={t('settings.language')}
          value={language}
          allowDeselect={false}
          data={[
            { value: 'system', label: t('settings.languageOfSystem') },
            ...languages.map((value) => ({ value, label: ownName(value) })),
          ]}
          onChange={(value) => value !== null && void save({ language: value as LanguageChoice })}
        />
        <div className={classes.whole}>
          <Select
            label={t('settings.country')}
            value={me.country ?? null}
            data={countries}
            searchable
            clearable
            clearButtonProps={{ 'aria-label': t('firstRun.noCountry') }}
            selectFirstOptionOnChange
            nothingFoundMessage={t('firstRun.noSuchCountry')}
            onChange={(country) => void save({ me: { country } })}
          />
          <NextHoliday country={me.country} today={day} />
        </div>
        <WorkingWeek
          days={form.workingWeekdays}
          country={me.country}
          onDays={(workingWeekdays) => change({ workingWeekdays })}
        />
        <div className={classes.hours} role="group" aria-label={t('settings.hours')}>
          {(['dayStarts', 'dayEnds'] as const).map((name) => (
            <TextInput
              key={name}
              label={t(name === 'dayStarts' ? 'firstRun.from' : 'firstRun.until')}
              value={form[name]}
              error={parseTime(form[name]) === undefined}
              onChange={(event) => change({ [name]: event.currentTarget.value })}
              onBlur={() => change({ [name]: parseTime(form[name]) ?? form[name] })}
            />
          ))}
        </div>
        <p className={classes.hint}>{t('firstRun.zone', { zone: me.timeZone.replaceAll('_', ' ') })}</p>
      </div>
    </StepPage>
  )
}
