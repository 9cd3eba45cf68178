import type { Appointment } from '../../../../core/followup/appointment.ts'
import { eventText } from '../../../../core/ical/event-text.ts'

/**
 * Renders events and remembers them: a change of one among 50,000 renders one. All fields are compared rather
 * than sequence and date, since a renamed person changes a title and neither of them.
 */
export function rememberEvents(): (appointment: Appointment) => string {
  const remembered = new Map<string, { readonly appointment: Appointment; readonly text: string }>()
  return (appointment) => {
    const known = remembered.get(appointment.uid)
    if (known && sameFields(known.appointment, appointment)) return known.text
    const text = eventText(appointment)
    remembered.set(appointment.uid, { appointment, text })
    return text
  }
}

function sameFields(a: Appointment, b: Appointment): boolean {
  for (const field of Object.keys(a) as (keyof Appointment)[]) if (a[field] !== b[field]) return false
  return true
}
