import type { Database } from 'better-sqlite3'
import { calendarEnd, calendarHead } from '../../../../core/ical/calendar-text.ts'
import { type Result, success } from '../../../../core/result.ts'
import { appointmentLanguage } from '../../../appointment-language.ts'
import { languageOf } from '../../db/language.ts'
import { readSetting } from '../../db/settings.ts'
import { ByteBuilder } from './byte-builder.ts'
import { type EventMemory, rememberEvents } from './event-memory.ts'
import { eachAppointment, zoneSpansOf } from './read-appointments.ts'
import { calendarFileIn, writeCalendarFile } from './write-calendar-file.ts'

export interface Written {
  /** How many appointments the file holds. */
  readonly appointments: number
  /** Whether the file is another one than before. */
  readonly changed: boolean
}

export interface Refresh {
  readonly folder: string
  /** Epoch milliseconds. */
  readonly now: number
  /** Makes the next refresh quicker, if it is handed in again. */
  readonly memory?: EventMemory
}

/** Brings the calendar file up to date with the database, at once. Errors: folder-read-only, disk-full. */
export function refreshCalendarFile(db: Database, refresh: Refresh): Result<Written> {
  const { folder, now, memory = rememberEvents() } = refresh
  const file = calendarFileIn(folder)
  const output = new ByteBuilder()
  const appointments = atOneMoment(db, () => {
    output.addText(calendarHead('Relance', zoneSpansOf(db, now)))
    const language = appointmentLanguage(languageOf(db))
    const wording = { language, discreet: readSetting(db, 'discreet') }
    return memory.render(file, eachAppointment(db, now, wording), output)
  })
  output.addText(calendarEnd)
  const written = writeCalendarFile(folder, output.bytes())
  if (!written.ok) return written
  memory.keep(file)
  return success({ appointments, ...written.value })
}

/** Zones and events must come from one state of the database, even while another connection writes. */
const atOneMoment = <T>(db: Database, read: () => T): T => db.transaction(read)()
