import type { FollowUpId, LeadId } from '../../src/core/ids.ts'
import { cutBody, joinBody } from '../../src/core/sync/notes.ts'
import type { EventTime, RemoteEvent } from '../../src/core/sync/remote-calendar.ts'
import type { WallTime } from '../../src/core/time/wall-time.ts'
import { instantOf, wallTimeAt } from '../../src/core/time/zone.ts'
import { redo, undo } from '../../src/main/engine/db/history.ts'
import { linksOf } from '../../src/main/engine/db/sync-links.ts'
import { editAppointment, moveAppointment } from '../../src/main/engine/services/appointments.ts'
import { recordOutcome } from '../../src/main/engine/services/contacts.ts'
import { decideLead } from '../../src/main/engine/services/decisions.ts'
import { startString } from '../../src/main/engine/services/strings.ts'
import { pick } from '../fixtures/random.ts'
import { calendarsOf, type World } from './world.ts'

/** What may happen between two runs, here and there. */
export type Move = (world: World) => unknown

const quarter = 15 * 60_000

export const movesHere: Readonly<Record<string, Move>> = {
  start: (world) => ofLead(world, (leadId) => startString(world.context, world.asked({ leadId }))),
  outcome: (world) =>
    ofPlanned(world, ({ id }) =>
      recordOutcome(
        world.context,
        world.asked({
          followUpId: id,
          outcome: pick(world.random, ['no-answer', 'message', 'interested'] as const),
        }),
      ),
    ),
  move: (world) =>
    onePlanned(world, ({ id, startsAtUtc }) => {
      const startsAt = wallTimeAt(startsAtUtc + someQuarters(world), 'Europe/Paris')
      return movedHere(world, { id, startsAt })
    }),
  edit: (world) =>
    ofPlanned(world, ({ id }) =>
      editAppointment(world.context, world.asked({ followUpId: id, purpose: `Purpose ${world.random()}` })),
    ),
  drop: (world) =>
    ofLead(world, (leadId) =>
      decideLead(world.context, world.asked({ id: leadId, decision: 'dead' as const })),
    ),
  reopen: (world) =>
    ofLead(world, (leadId) =>
      decideLead(world.context, world.asked({ id: leadId, decision: 'reopen' as const })),
    ),
  undo: (world) => everything(world, () => undo(world.context.db, world.context.newId())),
  redo: (world) => everything(world, () => redo(world.context.db, world.context.newId())),
}

export const movesThere: Readonly<Record<string, Move>> = {
  moveEvent: (world) =>
    ofEvent(world, (event, followUpId) => {
      const time = movedTime(world, event)
      world.calendar.client.moveEvent(event.handle, time)
      if (isPlanned(world, followUpId))
        world.expected.set(followUpId, { kind: 'at', instant: instantIn(time) })
    }),
  outcomeThere: (world) =>
    ofEvent(world, (event, followUpId) => {
      world.calendar.client.retitle(event.handle, `- ${event.title}`)
      if (!isPlanned(world, followUpId)) return
      // It moves what is planned after it.
      forgetLead(world, leadOf(world, followUpId))
      world.expected.set(followUpId, { kind: 'done' })
    }),
  unclear: (world) =>
    ofEvent(world, (event, followUpId) => {
      unclearThere(world, followUpId)
      world.calendar.client.retitle(event.handle, `Perhaps later: ${event.title}`)
    }),
  note: (world) =>
    ofEvent(world, (event, followUpId) => {
      unclearThere(world, followUpId)
      const { ours, notes } = cutBody(event.body)
      const note = `Note ${world.random()}`
      world.notes.set(event.handle, note)
      world.calendar.client.editBody(event.handle, joinBody({ ours, notes: `${notes}\n${note}` }))
    }),
  foreign: (world) =>
    ofEvent(world, (event) => world.calendar.client.addForeign(event.handle, `X-KEPT:${event.key}`)),
  rotate: (world) => ofEvent(world, (event) => world.calendar.client.rotateVersion(event.handle)),
  remove: (world) =>
    ofEvent(world, (event, followUpId) => {
      const events = calendarsOf(world).flatMap((calendar) => world.calendar.events(calendar))
      world.calendar.client.deleteEvent(event.handle)
      world.notes.delete(event.handle)
      // One that is gone before its answer came looks like one that never arrived: it is sent again.
      const isKnown = linksOf(world.context.db, world.accountId).some(({ handle }) => handle === event.handle)
      // A copy that bears our key may be the event itself, in another place.
      const isLeft = events.some(({ key, handle }) => key === event.key && handle !== event.handle)
      if (isPlanned(world, followUpId) && isKnown && !isLeft)
        world.expected.set(followUpId, { kind: 'asked' })
      else world.expected.delete(followUpId)
    }),
  copy: (world) =>
    ofEvent(world, (event) => {
      const name = `copy-${world.random()}`
      const to = pick(world.random, calendarsOf(world))
      const key = world.random() < 0.5 ? event.key : undefined
      world.copies.add(world.calendar.client.copyEvent(event.handle, { to, name, key }))
    }),
  otherCalendar: (world) =>
    ofEvent(world, (event) => {
      const to = pick(world.random, calendarsOf(world))
      if (to === event.calendar) return
      const handle = world.calendar.client.moveToCalendar(event.handle, to)
      const note = world.notes.get(event.handle)
      if (note !== undefined) world.notes.set(handle, note)
      world.notes.delete(event.handle)
    }),
  expire: (world) => world.calendar.expireCursors(),
}

/** What is moved here after an outcome was written there is moved again when that outcome is read. */
async function movedHere(
  world: World,
  { id, startsAt }: { id: FollowUpId; startsAt: WallTime },
): Promise<void> {
  const leadId = leadOf(world, id)
  const mayMoveAgain = [...world.expected].some(
    ([other, { kind }]) => kind === 'done' && leadOf(world, other) === leadId,
  )
  const isAsked = world.expected.get(id)?.kind === 'asked'
  forgetLead(world, leadId)
  const moved = await moveAppointment(
    world.context,
    world.asked({ followUpId: id, startsAt, reason: 'They asked' }),
  )
  if (!moved.ok || mayMoveAgain || isAsked) return
  world.expected.set(id, { kind: 'at', instant: instantOf(startsAt, 'Europe/Paris') })
}

/** A text without a code is asked about. */
function unclearThere(world: World, followUpId: FollowUpId): void {
  if (isPlanned(world, followUpId)) world.expected.set(followUpId, { kind: 'asked' })
}

interface Planned {
  readonly id: FollowUpId
  readonly startsAtUtc: number
}

const planned = ({ context }: World): Planned[] =>
  context.db
    .prepare("SELECT id, starts_at_utc AS startsAtUtc FROM follow_ups WHERE status = 'planned' ORDER BY id")
    .all() as Planned[]

const isPlanned = (world: World, id: FollowUpId): boolean => planned(world).some((one) => one.id === id)

/** A command may change every follow-up of its lead: what was expected of them is no longer sure. */
function forgetLead({ context, expected }: World, leadId: LeadId): void {
  const ids = context.db
    .prepare('SELECT id FROM follow_ups WHERE lead_id = ?')
    .pluck()
    .all(leadId) as FollowUpId[]
  for (const id of ids) if (expected.get(id)?.kind !== 'asked') expected.delete(id)
}

function everything(world: World, act: () => unknown): unknown {
  world.expected.clear()
  return act()
}

function ofLead(world: World, act: (leadId: LeadId) => unknown): unknown {
  const leadId = pick(world.random, world.leads)
  forgetLead(world, leadId)
  return act(leadId)
}

function onePlanned(world: World, act: (followUp: Planned) => unknown): unknown {
  const all = planned(world)
  return all.length === 0 ? undefined : act(pick(world.random, all))
}

const ofPlanned = (world: World, act: (followUp: Planned) => unknown): unknown =>
  onePlanned(world, (one) => {
    forgetLead(world, leadOf(world, one.id))
    return act(one)
  })

const leadOf = ({ context }: World, id: FollowUpId): LeadId =>
  context.db.prepare('SELECT lead_id FROM follow_ups WHERE id = ?').pluck().get(id) as LeadId

/** One of our events, and the follow-up it belongs to. */
function ofEvent(world: World, act: (event: RemoteEvent, followUpId: FollowUpId) => unknown): unknown {
  const links = new Map(linksOf(world.context.db, world.accountId).map((link) => [link.key, link.followUpId]))
  const events = calendarsOf(world)
    .flatMap((calendar) => world.calendar.events(calendar))
    .filter(({ handle, key }) => !world.copies.has(handle) && key !== undefined && links.has(key))
  if (events.length === 0) return undefined
  const event = pick(world.random, events)
  const followUpId = event.key === undefined ? undefined : links.get(event.key)
  return followUpId === undefined ? undefined : act(event, followUpId)
}

const someQuarters = ({ random }: World): number => (1 + Math.floor(random() * 12)) * quarter

function movedTime(world: World, { time }: RemoteEvent): EventTime & { kind: 'timed' } {
  const from = time.kind === 'timed' ? instantOf(time.startsAt, time.timeZone) : world.context.now()
  const zone = pick(world.random, ['Europe/Paris', 'Asia/Kolkata', 'America/New_York'])
  const startsAt = wallTimeAt(from + someQuarters(world), zone) as WallTime
  return { kind: 'timed', startsAt, timeZone: zone, lengthMinutes: pick(world.random, [15, 30, 45]) }
}

const instantIn = ({ startsAt, timeZone }: EventTime & { kind: 'timed' }): number =>
  instantOf(startsAt, timeZone)
