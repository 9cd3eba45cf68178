import { Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RequestInput } from '../../core/contract/requests.ts'
import { useQuestion } from '../api/use-question.ts'
import { parseTime } from '../i18n/calendar-days.ts'
import { useProblemText } from '../i18n/use-problem-text.ts'
import { Dialog } from '../ui/dialog.tsx'
import { ProposedAttempts } from './proposed-attempts.tsx'
import { useStartString } from './use-start-string.ts'
import { DayField, TimeField } from './when-field.tsx'

interface StartStringDialogProps {
  readonly lead: { readonly id: string; readonly title: string }
  readonly today: string
  readonly onClose: () => void
}

/** Shows the dates a string would have before anything is saved. */
export function StartStringDialog({ lead, today, onClose }: StartStringDialogProps) {
  const { t } = useTranslation()
  const start = useStartString()
  const problemText = useProblemText()
  const all = useQuestion('cadences.list', {}).data ?? []
  const cadences = all.filter(({ kind }) => kind === 'string')
  const [cadenceId, setCadenceId] = useState<string>()
  const [isStarting, setIsStarting] = useState(false)
  const [first, setFirst] = useState<{ day: string; time: string }>()
  const at = first === undefined ? undefined : parseTime(first.time)
  const input: RequestInput<'strings.propose'> = {
    leadId: lead.id,
    ...(cadenceId === undefined ? {} : { cadenceId }),
    ...(first === undefined || at === undefined ? {} : { first: `${first.day}T${at}` }),
  }
  const proposal = useQuestion('strings.propose', input, { keepPrevious: true, enabled: !isStarting })
  const proposed = proposal.data?.attempts[0]?.startsAt
  const day = first?.day ?? proposed?.slice(0, 10) ?? today
  const time = first?.time ?? proposed?.slice(11, 16) ?? '09:00'
  // Once started, the same proposal would be refused because a string runs.
  const submit = async (): Promise<string | undefined> => {
    setIsStarting(true)
    const wrong = await start(input)
    if (wrong !== undefined) setIsStarting(false)
    return wrong
  }
  return (
    <Dialog
      title={t('startString.title', { lead: lead.title })}
      submitLabel={t('startString.start')}
      onClose={onClose}
      onSubmit={submit}
    >
      {cadences.length > 1 && (
        <Select
          label={t('startString.cadence')}
          value={cadenceId ?? cadences[0]?.id ?? null}
          allowDeselect={false}
          onChange={(value) => setCadenceId(value ?? undefined)}
          data={cadences.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <DayField
        label={t('startString.first')}
        day={day}
        today={today}
        choice="soon"
        onDay={(d) => setFirst({ day: d, time })}
      />
      <TimeField
        label={t('outcomeDialog.time')}
        time={time}
        onTime={(next) => setFirst({ day, time: next })}
      />
      {proposal.data !== undefined && <ProposedAttempts proposal={proposal.data} today={today} />}
      {proposal.error !== null && <p role="alert">{problemText(proposal.error.problem)}</p>}
    </Dialog>
  )
}
