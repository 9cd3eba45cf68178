import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { useQuestion } from '../../api/use-question.ts'
import { Mark } from '../../ui/mark.tsx'
import classes from './first-run.module.css'
import { LeadsStep } from './leads-step.tsx'
import { MethodStep } from './method-step.tsx'
import { addressOf, type Step, stepNamed, steps } from './steps.ts'
import { useFinish } from './use-finish.ts'
import { YouStep } from './you-step.tsx'

/** The first steps of a new user: three, each one can be skipped, and all of it is in Settings later. */
export function FirstRunScreen() {
  const { t } = useTranslation()
  const step = stepNamed(useParams().step)
  const status = useQuestion('app.status', {}).data
  const finish = useFinish()
  return (
    <div className={classes.page}>
      <header className={classes.top}>
        <p className={classes.brand}>
          <Mark />
          Relance
        </p>
        <Steps current={step} />
        <Button variant="subtle" size="compact-sm" onClick={() => void finish('/today')}>
          {t('firstRun.skip')}
        </Button>
      </header>
      <main className={classes.main} id="screen" tabIndex={-1}>
        {status !== undefined && step === 'you' && <YouStep status={status} />}
        {status !== undefined && step === 'method' && <MethodStep />}
        {status !== undefined && step === 'leads' && <LeadsStep />}
      </main>
    </div>
  )
}

/** Where one is: attempt by attempt, as the sign of the program has it. */
function Steps({ current }: { current: Step }) {
  const { t } = useTranslation()
  const at = steps.indexOf(current)
  return (
    <nav className={classes.steps} aria-label={t('firstRun.label')}>
      <ol>
        {steps.map((step, index) => (
          <li key={step}>
            <Link
              to={addressOf(step)}
              className={classes.step}
              aria-current={step === current ? 'step' : undefined}
              data-past={index < at || undefined}
            >
              <span className={classes.dot} aria-hidden="true" />
              {t(`firstRun.step.${step}`)}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}
