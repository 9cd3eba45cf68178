import { missingToAsk, type Waiting } from '../../../core/sync/guard.ts'
import type { Link } from '../../../core/sync/link.ts'
import { type PullStep, planPull, type Seen } from '../../../core/sync/plan-pull.ts'
import type {
  CalendarRef,
  EventHandle,
  EventKey,
  HeldVersions,
  Remote,
  RemoteEvent,
} from '../../../core/sync/remote-calendar.ts'
import { cursorOf } from '../db/sync-links.ts'
import { phoneCodesOf, type Run, type Standing } from './world.ts'

/** What a run has learned, and is not yet kept anywhere. */
export interface Pulled {
  readonly steps: readonly PullStep[]
  readonly cursors: readonly { readonly calendar: CalendarRef; readonly cursor: string }[]
  /** So much is gone at once that it is not believed without asking. */
  readonly waiting: Waiting | undefined
  /** The server no longer knew how far was read, and everything was read again. */
  readonly readAllAgain: boolean
}

/** Reads what has changed in the calendars, and plans what to do about it; nothing is written anywhere. */
export async function pull(
  run: Run,
  standing: Standing,
  suspects: ReadonlySet<EventKey>,
): Promise<Remote<Pulled>> {
  const read = await readCalendars(run, standing)
  if (!read.ok) return read
  const { found, doubtful, cursors, readAllAgain } = read.value
  const unanswered = [...standing.links.values()].filter(({ handle }) => handle === undefined)
  const unsure = new Set(
    [...doubtful, ...suspects, ...unanswered.map(({ key }) => key)].filter((key) => !found.has(key)),
  )
  const looked = await lookAgain(run, standing, unsure)
  if (!looked.ok) return looked
  const seen = new Map<EventKey, Seen>([
    ...[...found].map(([key, event]): [EventKey, Seen] => [key, { kind: 'event', event }]),
    ...looked.value,
  ])
  const codes = phoneCodesOf(run.context)
  const steps = [...standing.links.values()].flatMap((link) => {
    const local = standing.local.get(link.followUpId)
    const step = planPull({ link, local, seen: seen.get(link.key), codes })
    return step === undefined ? [] : [step]
  })
  return { ok: true, value: { steps, cursors, readAllAgain, waiting: missing(run, standing, steps) } }
}

interface Read {
  readonly found: ReadonlyMap<EventKey, RemoteEvent>
  /** Said to be gone, or not in a complete list: to be looked for before it is believed. */
  readonly doubtful: ReadonlySet<EventKey>
  readonly cursors: Pulled['cursors']
  readonly readAllAgain: boolean
}

/** All calendars in which there are events of ours: the rep may have moved some. */
async function readCalendars(run: Run, standing: Standing): Promise<Remote<Read>> {
  const found = new Map<EventKey, RemoteEvent>()
  const doubtful = new Set<EventKey>()
  const cursors: { calendar: CalendarRef; cursor: string }[] = []
  const held = heldIn(standing)
  let readAllAgain = false
  const calendars = new Set([run.calendar, ...[...standing.links.values()].map(({ calendar }) => calendar)])
  for (const calendar of calendars) {
    const known = cursorOf(run.context.db, run.accountId, calendar)
    let changes = await run.remote.changes(calendar, known, held)
    if (!changes.ok && changes.problem.kind === 'cursor-expired') {
      readAllAgain = true
      changes = await run.remote.changes(calendar)
    }
    if (!changes.ok) return changes
    const { events, unreadable, removed, isComplete, cursor } = changes.value
    for (const event of events) {
      const link = ownLink(standing, event)
      if (link === undefined) continue
      // Before its name is known, which of two is ours only its provider can tell.
      if (isAnother(found.get(link.key), event)) doubtful.add(link.key)
      found.set(link.key, event)
    }
    const here = new Set([...unreadable, ...events.map(({ handle }) => handle)])
    const gone = new Set(removed)
    for (const link of standing.links.values()) {
      if (isMissing(link, { calendar, here, gone, isComplete })) doubtful.add(link.key)
    }
    cursors.push({ calendar, cursor })
  }
  for (const key of doubtful) found.delete(key)
  return { ok: true, value: { found, doubtful, cursors, readAllAgain } }
}

/**
 * Above all our own writes, which the round after them need not read. Not while an answer is open: the server's, or that
 * of the rep, who may have put the event back just as it was.
 */
const heldIn = ({ links }: Standing): HeldVersions =>
  new Map(
    [...links.values()].flatMap(({ handle, version, sent, isAsked }) =>
      handle === undefined || version === undefined || sent !== undefined || isAsked
        ? []
        : [[handle, version] as const],
    ),
  )

const isAnother = (one: RemoteEvent | undefined, other: RemoteEvent): boolean =>
  one !== undefined && one.handle !== other.handle

/** A copy that the rep made in the calendar bears our key too, but not the name of the event we know. */
function ownLink({ links }: Standing, event: RemoteEvent): Link | undefined {
  const link = event.key === undefined ? undefined : links.get(event.key)
  return link?.handle === undefined || link.handle === event.handle ? link : undefined
}

function isMissing(
  { calendar, handle, isAsked }: Link,
  listed: {
    calendar: CalendarRef
    here: ReadonlySet<EventHandle>
    gone: ReadonlySet<EventHandle>
    isComplete: boolean
  },
): boolean {
  if (isAsked || handle === undefined || calendar !== listed.calendar || listed.here.has(handle)) return false
  return listed.isComplete || listed.gone.has(handle)
}

/** Reads one by one what is said to be gone; what was moved to another calendar is found there. */
async function lookAgain(
  { remote }: Run,
  { links }: Standing,
  keys: ReadonlySet<EventKey>,
): Promise<Remote<Map<EventKey, Seen>>> {
  const seen = new Map<EventKey, Seen>()
  for (const key of keys) {
    const link = links.get(key)
    if (link === undefined) continue
    const at = link.handle === undefined ? undefined : { calendar: link.calendar, handle: link.handle }
    const there = at === undefined ? undefined : await remote.read(at)
    // What has become of one event must not keep the others waiting.
    if (there?.ok === false && there.problem.kind === 'unreadable') continue
    if (there !== undefined && !there.ok) return there
    const event = there?.value === undefined ? await remote.find(key) : there
    if (!event.ok) return event
    seen.set(key, event.value === undefined ? { kind: 'gone' } : { kind: 'event', event: event.value })
  }
  return { ok: true, value: seen }
}

function missing(run: Run, { links }: Standing, steps: readonly PullStep[]): Waiting | undefined {
  if (run.isApproved) return undefined
  const gone = steps.filter(({ kind }) => kind === 'ask').length
  const there = [...links.values()].filter(({ isAsked, handle }) => !isAsked && handle !== undefined).length
  return missingToAsk(gone, there)
}
