import { Switch, TextInput } from '@mantine/core'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useChange } from '../../actions/use-change.ts'
import { DayPicker } from '../../actions/when-field.tsx'
import { useQuestion } from '../../api/use-question.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import { useProblemText } from '../../i18n/use-problem-text.ts'
import { Dialog } from '../../ui/dialog.tsx'
import classes from './absence-dialog.module.css'
import { MovesPreview } from './moves-preview.tsx'

interface AbsenceDialogProps {
  readonly today: string
  readonly onClose: () => void
}

/** From when to when the rep is away, with what that moves before anything is saved. */
export function AbsenceDialog({ today, onClose }: AbsenceDialogProps) {
  const { t } = useTranslation()
  const problemText = useProblemText()
  const add = useAddAbsence()
  const [period, setPeriod] = useState({ firstDay: today, lastDay: today })
  const [name, setName] = useState('')
  const [isStaying, setIsStaying] = useState(false)
  const { firstDay, lastDay } = period
  const proposal = useQuestion('absences.propose', period as never, { keepPrevious: true })
  const begin = (day: string): void => setPeriod({ firstDay: day, lastDay: lastDay < day ? day : lastDay })
  return (
    <Dialog
      title={t('absences.add')}
      submitLabel={t('absences.addNow')}
      onClose={onClose}
      onSubmit={() => add({ ...period, name: name.trim() || undefined, move: !isStaying } as never)}
      size={640}
    >
      <div className={classes.days}>
        <DayPicker label={t('absences.firstDay')} day={firstDay} from={today} onDay={begin} isFirst />
        <DayPicker
          label={t('absences.lastDay')}
          day={lastDay}
          from={firstDay}
          onDay={(day) => setPeriod({ firstDay, lastDay: day })}
        />
      </div>
      <TextInput
        label={t('absences.name')}
        placeholder={t('absences.nameHint')}
        value={name}
        maxLength={200}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {proposal.error !== null && <p className={classes.wrong}>{problemText(proposal.error.problem)}</p>}
      {proposal.error === null && proposal.data !== undefined && (
        <MovesPreview found={proposal.data} isStaying={isStaying} />
      )}
      {(proposal.data?.moved ?? 0) > 0 && (
        <Switch
          label={t('absences.leave')}
          checked={isStaying}
          onChange={(event) => setIsStaying(event.currentTarget.checked)}
        />
      )}
    </Dialog>
  )
}

function useAddAbsence() {
  const { t } = useTranslation()
  const format = useFormat()
  return useChange(
    'absences.add',
    useCallback(
      ({ moved }) =>
        moved === 0
          ? t('absences.added')
          : t('absences.addedAndMoved', { count: moved, appointments: format.count(moved) }),
      [t, format],
    ),
  )
}
