import { useId } from 'react'
import { Link } from 'react-router'
import type { JournalEntryView } from '../../../core/contract/accounts.ts'
import { wallTimeAt } from '../../i18n/calendar-days.ts'
import { useFormat } from '../../i18n/language-context.tsx'
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
  const { at, lead, leadId } = entry
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
    </li>
  )
}
