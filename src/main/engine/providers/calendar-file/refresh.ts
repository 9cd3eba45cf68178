import type { Database } from 'better-sqlite3'
import type { Appointment } from '../../../../core/followup/appointment.ts'
import { calendarText } from '../../../../core/ical/calendar-text.ts'
import { type Result, success } from '../../../../core/result.ts'
import { readSetting } from '../../db/settings.ts'
import { readAppointments } from './read-appointments.ts'
import { writeCalendarFile } from './write-calendar-file.ts'

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
  readonly render?: ((appointment: Appointment) => string) | undefined
}

/** Brings the calendar file up to date with the database, at once. Errors: folder-read-only, disk-full. */
export function refreshCalendarFile(db: Database, { folder, now, render }: Refresh): Result<Written> {
  const appointments = readAppointments(db, now, { discreet: readSetting(db, 'discreet') })
  const text = calendarText(appointments, { name: 'Relance', ...(render ? { render } : {}) })
  const written = writeCalendarFile(folder, text)
  return written.ok ? success({ appointments: appointments.length, ...written.value }) : written
}
