import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { CadenceChoice } from './cadence-choice.tsx'
import { CalendarChoice } from './calendar-choice.tsx'
import { StepPage } from './step-page.tsx'
import { addressOf } from './steps.ts'

/** How leads are followed up, and the calendar in which it stands. */
export function MethodStep() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  return (
    <StepPage
      step="method"
      title={t('firstRun.methodTitle')}
      text={t('firstRun.methodText')}
      continueLabel={t('firstRun.continue')}
      onContinue={() => {
        void navigate(addressOf('leads'))
        return undefined
      }}
    >
      <CadenceChoice />
      <CalendarChoice />
    </StepPage>
  )
}
