import { NumberInput, Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { quickDays } from '../../actions/quick-days.ts'
import { DayField } from '../../actions/when-field.tsx'
import { useQuestion } from '../../api/use-question.ts'
import { addDays } from '../../i18n/calendar-days.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import classes from './bulk-dialogs.module.css'

interface BulkDialogProps {
  /** `412 leads`: how many it will be stands first. */
  readonly leads: string
  readonly today: string
  readonly onClose: () => void
}

export interface PlanInput {
  readonly cadenceId?: string
  readonly from: string
  readonly perDay: number
}

interface PlanDialogProps extends BulkDialogProps {
  /** Unknown where they are more than are listed. */
  readonly count: number | undefined
  readonly onPlan: (input: PlanInput) => void
}

/** Which strings are planned, from when on, and how many of them begin on a day. */
export function PlanDialog({ leads, count, today, onClose, onPlan }: PlanDialogProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const cadences = (useQuestion('cadences.list', {}).data ?? []).filter(({ kind }) => kind === 'string')
  const [cadenceId, setCadenceId] = useState<string>()
  const [from, setFrom] = useState(() => addDays(today, 1))
  const [perDay, setPerDay] = useState<number | string>(8)
  const calls = typeof perDay === 'number' ? perDay : 0
  const days = count === undefined ? undefined : Math.ceil(count / Math.max(calls, 1))
  const submit = () => {
    if (calls < 1 || calls > 100) return t('bulk.perDayWrong')
    onPlan({ from, perDay: calls, ...(cadenceId === undefined ? {} : { cadenceId }) })
    return undefined
  }
  return (
    <Dialog
      title={t('bulk.title', { leads, what: t('bulk.planTitle') })}
      submitLabel={t('planAll.plan')}
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
      <DayField label={t('bulk.from')} day={from} today={today} onDay={setFrom} choice="soon" />
      <NumberInput
        label={t('bulk.perDay')}
        value={perDay}
        onChange={setPerDay}
        min={1}
        max={100}
        allowDecimal={false}
        hideControls
      />
      {days !== undefined && (
        <p className={classes.hint}>{t('planAll.span', { count: days, days: format.count(days) })}</p>
      )}
    </Dialog>
  )
}

const usualDay = { waiting: 'inOneMonth', nurture: 'inThreeMonths' } as const

/** Until when the leads wait, or are only nurtured. */
export function UntilDialog({
  leads,
  today,
  decision,
  onClose,
  onUntil,
}: BulkDialogProps & {
  readonly decision: 'waiting' | 'nurture'
  readonly onUntil: (until: string) => void
}) {
  const { t } = useTranslation()
  const weekdays = useQuestion('app.status', {}).data?.me.workingWeekdays ?? [1, 2, 3, 4, 5]
  const usual = quickDays('later', today, weekdays).find(({ key }) => key === usualDay[decision])?.day
  const [chosen, setChosen] = useState<string>()
  const until = chosen ?? usual ?? addDays(today, 1)
  return (
    <Dialog
      title={t('bulk.title', { leads, what: t(`bulk.${decision}Title`) })}
      submitLabel={t(`bulk.${decision}Submit`)}
      onClose={onClose}
      onSubmit={() => {
        onUntil(until)
        return undefined
      }}
    >
      <p className={classes.hint}>{t(`bulk.${decision}Hint`)}</p>
      <DayField label={t('outcomeDialog.until')} day={until} today={today} onDay={setChosen} choice="later" />
    </Dialog>
  )
}

/** Asks before many leads are closed, opened again or stopped. */
export function ConfirmDialog({
  leads,
  kind,
  onClose,
  onConfirm,
}: Omit<BulkDialogProps, 'today'> & {
  readonly kind: 'dead' | 'reopen' | 'stop'
  readonly onConfirm: () => void
}) {
  const { t } = useTranslation()
  return (
    <Dialog
      isQuestion
      title={t('bulk.title', { leads, what: t(`bulk.${kind}Title`) })}
      submitLabel={t(`bulk.action.${kind}`)}
      onClose={onClose}
      onSubmit={() => {
        onConfirm()
        return undefined
      }}
    >
      <p className={classes.hint}>{t(`bulk.${kind}Hint`)}</p>
    </Dialog>
  )
}
