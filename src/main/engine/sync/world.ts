import type { AccountId, FollowUpId } from '../../../core/ids.ts'
import type { Link } from '../../../core/sync/link.ts'
import { fieldsOf } from '../../../core/sync/link.ts'
import type { PhoneCodes } from '../../../core/sync/phone-code.ts'
import type { LocalEvent } from '../../../core/sync/plan-pull.ts'
import type { CalendarRef, EventKey, RemoteCalendar } from '../../../core/sync/remote-calendar.ts'
import { appointmentLanguage } from '../../appointment-language.ts'
import { textsIn } from '../../texts.ts'
import { languageOf } from '../db/language.ts'
import { readSetting } from '../db/settings.ts'
import { linksOf } from '../db/sync-links.ts'
import { eachAppointment } from '../providers/calendar-file/read-appointments.ts'
import type { EngineContext } from '../services/context.ts'

/** One run of one account: what it works with. */
export interface Run {
  readonly context: EngineContext
  readonly remote: RemoteCalendar
  readonly accountId: AccountId
  /** Where new events go. */
  readonly calendar: CalendarRef
  /** The rep has seen what the first or a large change will do, and said yes. */
  readonly isApproved: boolean
  /** Nothing has ever been written through this account. */
  readonly isFirst: boolean
  /** Does work in turn with the commands of the window. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>
  /** Told now and then how much of what is to be written has been. */
  readonly tell: (done: number, total: number) => void
  /** Asked between any two steps: whether the rep, or the end of the program, has called it off. */
  readonly isCancelled: () => boolean
}

/** What stands here at one moment: the events as they should be, and what the calendar is known to have. */
export interface Standing {
  readonly local: ReadonlyMap<FollowUpId, LocalEvent>
  readonly links: ReadonlyMap<EventKey, Link>
  readonly byFollowUp: ReadonlyMap<FollowUpId, Link>
}

/** Reads the standing of an account. Follow-ups that were over long ago are at rest: their links are left out. */
export function standingOf({ context, accountId }: Pick<Run, 'context' | 'accountId'>): Standing {
  const { db } = context
  const local = localEvents(context)
  const done = new Set(
    db
      .prepare(
        `SELECT follow_up_id FROM sync_links JOIN follow_ups ON follow_ups.id = sync_links.follow_up_id
         WHERE account_id = ? AND follow_ups.status = 'done'`,
      )
      .pluck()
      .all(accountId) as FollowUpId[],
  )
  const links = linksOf(db, accountId).filter(
    ({ followUpId }) => local.has(followUpId) || !done.has(followUpId),
  )
  return {
    local,
    links: new Map(links.map((link) => [link.key, link])),
    byFollowUp: new Map(links.map((link) => [link.followUpId, link])),
  }
}

function localEvents({ db, now }: EngineContext): Map<FollowUpId, LocalEvent> {
  const edited = new Map(
    db.prepare("SELECT id, updated_at FROM follow_ups WHERE status IN ('planned', 'done')").raw().all() as [
      FollowUpId,
      number,
    ][],
  )
  const wording = {
    language: appointmentLanguage(languageOf(db)),
    discreet: readSetting(db, 'discreet'),
  }
  const events = new Map<FollowUpId, LocalEvent>()
  for (const appointment of eachAppointment(db, now(), wording)) {
    const id = appointment.uid as FollowUpId
    events.set(id, {
      followUpId: id,
      fields: fieldsOf(appointment),
      status: appointment.status,
      editedAt: edited.get(id) ?? appointment.lastModified,
    })
  }
  return events
}

/** The codes by which the rep writes an outcome into an event: the signs, and the words of the rep's language. */
export function phoneCodesOf({ db }: EngineContext): PhoneCodes {
  const words = textsIn(languageOf(db)).phoneCodes
  const of = (sign: string, text: string) => [sign, ...text.split(',').map((word) => word.trim())]
  return {
    interested: of('+', words.interested),
    'no-answer': of('-', words['no-answer']),
    message: of('~', words.message),
    refused: of('x', words.refused),
    bought: of('$', words.bought),
  }
}
