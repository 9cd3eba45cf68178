import { Button } from '@mantine/core'
import { IconFileImport, IconUserPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { FirstLead } from './first-lead.tsx'
import classes from './leads-step.module.css'
import { StepPage } from './step-page.tsx'
import { useFinish } from './use-finish.ts'

/** Whom to follow up: the file of another program, one lead by hand, or nobody yet. */
export function LeadsStep() {
  const { t } = useTranslation()
  const finish = useFinish()
  return (
    <StepPage
      step="leads"
      title={t('firstRun.leadsTitle')}
      text={t('firstRun.leadsText')}
      continueLabel={t('firstRun.later')}
      isQuiet
      onContinue={async () => {
        await finish('/today')
        return undefined
      }}
    >
      <div className={classes.ways}>
        <section className={classes.way} aria-labelledby="first-run-import">
          <IconFileImport size={22} stroke={1.5} aria-hidden="true" />
          <h2 className={classes.title} id="first-run-import">
            {t('firstRun.importTitle')}
          </h2>
          <p className={classes.text}>{t('firstRun.importText')}</p>
          <div className={classes.end}>
            <Button onClick={() => void finish('/import')}>{t('today.beginImport')}</Button>
          </div>
        </section>
        <section className={classes.way} aria-labelledby="first-run-hand">
          <IconUserPlus size={22} stroke={1.5} aria-hidden="true" />
          <h2 className={classes.title} id="first-run-hand">
            {t('firstRun.handTitle')}
          </h2>
          <FirstLead />
        </section>
      </div>
    </StepPage>
  )
}
