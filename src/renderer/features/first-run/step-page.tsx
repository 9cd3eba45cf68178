import { Button } from '@mantine/core'
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useKeys } from '../../ui/use-keys.ts'
import classes from './first-run.module.css'
import { addressOf, besideStep, type Step } from './steps.ts'

interface StepPageProps {
  readonly step: Step
  readonly title: string
  readonly text: string
  /** The sentence of what is wrong, if anything is; the step then stays. */
  readonly onContinue: () => Promise<string | undefined> | string | undefined
  readonly continueLabel: string
  /** The button that goes on is only one of several ways. */
  readonly isQuiet?: boolean
  readonly children: ReactNode
}

/** One step: what it is about, what is asked, and the way on. Enter goes on from anywhere but a field of its own. */
export function StepPage({ step, title, text, onContinue, continueLabel, isQuiet, children }: StepPageProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const heading = useRef<HTMLHeadingElement>(null)
  const form = useRef<HTMLFormElement>(null)
  const [wrong, setWrong] = useState<string>()
  const back = besideStep(step, -1)
  useEffect(() => heading.current?.focus({ focusVisible: false } as FocusOptions), [])
  useKeys({ ...(isQuiet ? {} : { Enter: () => form.current?.requestSubmit() }) })
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setWrong(await onContinue())
  }
  return (
    <form ref={form} className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
      <div>
        <h1 ref={heading} className={classes.title} tabIndex={-1}>
          {title}
        </h1>
        <p className={classes.text}>{text}</p>
      </div>
      {children}
      <p role="alert" className={classes.wrong}>
        {wrong}
      </p>
      <div className={classes.foot}>
        {back !== undefined && (
          <Button variant="subtle" onClick={() => void navigate(addressOf(back))}>
            {t('firstRun.back')}
          </Button>
        )}
        <Button type="submit" variant={isQuiet ? 'default' : 'filled'} className={classes.on ?? ''}>
          {continueLabel}
        </Button>
      </div>
    </form>
  )
}
