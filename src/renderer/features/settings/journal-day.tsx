import { Button } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { JournalEntryView } from '../../../core/contract/accounts.ts'
import type { SummaryView } from '../../../core/summary.ts'
import { useUndo } from '../../actions/use-undo.ts'
import { useCommand } from '../../api/use-command.ts'
import { wallTimeAt } from '../../i18n/calendar-days.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import { useProblemText } from '../../i18n/use-problem-text.ts'
import { useSummaryText } from '../../i18n/use-summary-text.ts'
import { useToast } from '../../ui/toast.ts'
import classes from './journal-settings.module.css'
import { useJournalText } from './use-journal-text.ts'

interface JournalDayProps {
  readonly name: string
  readonly entries: readonly JournalEntryView[]
  readonly timeZone: string
}

/** The entries of one day, the newest first. */
export function JournalDay({ name, entries, timeZone }: JournalDayProps) {
  const id = useId()
  return (
    <>
      <h3 className={classes.day} id={id}>
        {name}
      </h3>
      <ol aria-labelledby={id}>
        {entries.map((entry) => (
          <JournalRow key={entry.seq} entry={entry} timeZone={timeZone} />
        ))}
      </ol>
    </>
  )
}

function JournalRow({ entry, timeZone }: { entry: JournalEntryView; timeZone: string }) {
  const format = useFormat()
  const journalText = useJournalText()
  const { seq, at, lead, leadId, undo } = entry
  return (
    <li className={classes.entry}>
      <span className={classes.time}>{format.time(wallTimeAt(at, timeZone))}</span>
      <span>
        {leadId !== undefined && (
          <Link className={classes.lead} to={`/leads/${leadId}`}>
            {lead}
          </Link>
        )}
        <span className={classes.what}>{journalText(entry)}</span>
      </span>
      {undo !== undefined && <TakeBack seq={seq} what={undo.summary} />}
    </li>
  )
}

/** Puts back what was done here, however long ago; the next run puts the calendar right. */
function TakeBack({ seq, what }: { seq: number; what: SummaryView }) {
  const { t } = useTranslation()
  const summaryText = useSummaryText()
  const problemText = useProblemText()
  const { undoAction } = useUndo()
  const takeBack = useCommand('journal.takeBack')
  const toast = useToast()
  const name = t('journal.takeBackOf', { what: summaryText(what) })
  const run = async (): Promise<void> => {
    const result = await takeBack({ seq })
    toast(
      result.ok
        ? {
            message: t('journal.takenBack', { what: summaryText(result.value.summary) }),
            action: undoAction(),
          }
        : { message: problemText(result.error) },
    )
  }
  return (
    <Button variant="default" size="compact-sm" aria-label={name} title={name} onClick={() => void run()}>
      {t('journal.takeBack')}
    </Button>
  )
}
