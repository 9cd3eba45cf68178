import { Checkbox, TextInput } from '@mantine/core'
import { type ReactNode, useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../../core/problem.ts'
import { useProblemText } from '../i18n/use-problem-text.ts'
import { Dialog } from '../ui/dialog.tsx'
import { type Alternative, type AskReason, type Excuse, ReasonContext } from './reason.ts'

interface Question {
  readonly problem: Problem
  readonly alternative: Alternative | undefined
  answer(excuse: Excuse | undefined): void
}

/** Asks, over whatever is on screen, why a contact may be closer than the rules allow. */
export function ReasonProvider({ children }: { readonly children: ReactNode }) {
  const [question, setQuestion] = useState<Question>()
  const ask = useCallback<AskReason>(
    (problem, alternative) =>
      new Promise((resolve) => {
        const answer = (excuse: Excuse | undefined): void => {
          setQuestion(undefined)
          resolve(excuse)
        }
        setQuestion({ problem, alternative, answer })
      }),
    [],
  )
  return (
    <ReasonContext value={ask}>
      {children}
      {question !== undefined && <ReasonDialog question={question} />}
    </ReasonContext>
  )
}

function ReasonDialog({ question: { problem, alternative, answer } }: { readonly question: Question }) {
  const { t } = useTranslation()
  const problemText = useProblemText()
  const [reason, setReason] = useState('')
  const [isTheirWish, setTheirWish] = useState(false)
  const submit = (): string | undefined => {
    if (isTheirWish) answer(alternative === 'inbound' ? { inbound: true } : { agreed: true })
    else if (reason.trim() === '') return t('reason.missing')
    else answer({ reason: reason.trim() })
    return undefined
  }
  return (
    <Dialog
      title={t('reason.title')}
      submitLabel={t('reason.submit')}
      onClose={() => answer(undefined)}
      onSubmit={submit}
    >
      <p>{problemText(problem)}</p>
      {alternative !== undefined && (
        <Checkbox
          label={t(`reason.${alternative}`)}
          checked={isTheirWish}
          onChange={(event) => setTheirWish(event.currentTarget.checked)}
        />
      )}
      <TextInput
        label={t('reason.label')}
        value={reason}
        disabled={isTheirWish}
        maxLength={200}
        data-autofocus
        data-sentence
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </Dialog>
  )
}
