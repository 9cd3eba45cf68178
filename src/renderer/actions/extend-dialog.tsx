import { SegmentedControl } from '@mantine/core'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RequestOutput } from '../../core/contract/requests.ts'
import { useQuestion } from '../api/use-question.ts'
import { useFormat } from '../i18n/language-context.tsx'
import { useProblemText } from '../i18n/use-problem-text.ts'
import { Dialog } from '../ui/dialog.tsx'
import { ProposedAttempts } from './proposed-attempts.tsx'
import { useChange } from './use-change.ts'
import classes from './wait-dialog.module.css'

interface ExtendDialogProps {
  readonly lead: { readonly id: string; readonly title: string }
  readonly today: string
  readonly onClose: () => void
}

const counts = ['1', '2', '3', '4']
const usual = 2

/** More attempts after a conversation: by other channels, with wider gaps, each shown before it is planned. */
export function ExtendDialog({ lead, today, onClose }: ExtendDialogProps) {
  const { t } = useTranslation()
  const problemText = useProblemText()
  const extend = useExtend()
  const [attempts, setAttempts] = useState(usual)
  const [isExtending, setExtending] = useState(false)
  const input = { leadId: lead.id, attempts }
  // Once extended, the same proposal would be refused: the conversation has been used.
  const proposal = useQuestion('strings.proposeExtension', input, {
    keepPrevious: true,
    enabled: !isExtending,
  })
  const submit = async (): Promise<string | undefined> => {
    setExtending(true)
    const wrong = await extend(input)
    if (wrong !== undefined) setExtending(false)
    return wrong
  }
  return (
    <Dialog
      title={t('extend.title', { lead: lead.title })}
      submitLabel={t('extend.plan', { count: attempts })}
      onClose={onClose}
      onSubmit={submit}
    >
      <p className={classes.hint}>{t('extend.how')}</p>
      <SegmentedControl
        aria-label={t('extend.count')}
        data={counts}
        value={String(attempts)}
        onChange={(count) => setAttempts(Number(count))}
        ref={beginWithChosen}
      />
      {proposal.data !== undefined && <ProposedAttempts proposal={proposal.data} today={today} />}
      {proposal.error !== null && <p role="alert">{problemText(proposal.error.problem)}</p>}
    </Dialog>
  )
}

/** The control is no field itself: the dialog begins with the choice inside, from which Enter submits. */
const beginWithChosen = (control: HTMLElement | null): void =>
  control?.querySelector('input:checked')?.setAttribute('data-autofocus', '')

function useExtend() {
  const { t } = useTranslation()
  const format = useFormat()
  const told = useCallback(
    ({ followUps }: RequestOutput<'strings.extend'>) =>
      t('startString.started', {
        count: followUps.length,
        moment: followUps[0] === undefined ? '' : format.moment(followUps[0].startsAt),
      }),
    [t, format],
  )
  return useChange('strings.extend', told)
}
