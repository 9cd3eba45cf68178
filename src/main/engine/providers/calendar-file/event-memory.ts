import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import type { Appointment } from '../../../../core/followup/appointment.ts'
import { eventText } from '../../../../core/ical/event-text.ts'
import type { ByteBuilder } from './byte-builder.ts'

/**
 * Renders events and takes those that are as before from the file written last, so that a change of one among
 * 50,000 renders one. Only digests and positions are kept: the texts would take a hundred megabytes, and the
 * file has them anyway. All fields count, since a renamed person changes neither sequence nor date.
 */
export interface EventMemory {
  /** Adds the events to `output` and returns how many there are. */
  render(file: string, appointments: Iterable<Appointment>, output: ByteBuilder): number
  /** What was rendered last is now in `file`. */
  keep(file: string): void
}

interface Place {
  readonly digest: string
  readonly from: number
  readonly to: number
}

export function rememberEvents(): EventMemory {
  let stamp: string | undefined
  let known: ReadonlyMap<string, Place> = new Map()
  let rendered = new Map<string, Place>()
  return {
    render(file, appointments, output) {
      const previous = stamp !== undefined && stamp === stampOf(file) ? readFileSync(file) : undefined
      rendered = new Map()
      for (const appointment of appointments) {
        const digest = digestOf(appointment)
        const from = output.length
        const place = known.get(appointment.uid)
        if (previous && place?.digest === digest) output.addBytes(previous.subarray(place.from, place.to))
        else output.addText(eventText(appointment))
        rendered.set(appointment.uid, { digest, from, to: output.length })
      }
      return rendered.size
    },
    keep(file) {
      known = rendered
      stamp = stampOf(file)
    },
  }
}

/** Tells whether the file is still the one written: others may replace or edit it. */
function stampOf(file: string): string | undefined {
  const stat = statSync(file, { throwIfNoEntry: false })
  return stat && `${stat.ino}/${stat.size}/${stat.mtimeMs}`
}

const digestOf = (appointment: Appointment): string =>
  createHash('sha1').update(Object.values(appointment).join('\0')).digest('base64')
