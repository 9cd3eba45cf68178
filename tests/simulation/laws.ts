import type { FollowUpId } from '../../src/core/ids.ts'
import { isSameTime, timeOf } from '../../src/core/sync/link.ts'
import { cutBody } from '../../src/core/sync/notes.ts'
import { openQuestions } from '../../src/main/engine/db/sync-journal.ts'
import { linksOf } from '../../src/main/engine/db/sync-links.ts'
import { standingOf } from '../../src/main/engine/sync/world.ts'
import type { StoredEvent } from '../model-servers/memory-store.ts'
import { calendarsOf, type World } from './world.ts'

/** Every law that the world breaks now, in words; none when all is well. Asked when runs have come to rest. */
export function brokenLaws(world: World): string[] {
  const events = calendarsOf(world).flatMap((calendar) => world.calendar.events(calendar))
  const handles = new Map(linksOf(world.context.db, world.accountId).map(({ key, handle }) => [key, handle]))
  // Of two events with one key, which the rep made of ours before we knew its name, the one we hold to is ours.
  const isCopy = ({ handle, key }: StoredEvent): boolean => {
    const held = key === undefined ? undefined : handles.get(key)
    return held !== undefined && world.copies.has(held) ? handle !== held : world.copies.has(handle)
  }
  const ours = events.filter((event) => event.key !== undefined && !isCopy(event))
  return [
    ...oneEventEach(world, ours),
    ...noStrays(world, ours),
    ...nothingForeignLost(ours),
    ...noNoteLost(world, ours),
    ...noEditLost(world),
    ...noIdleQuestion(world, ours),
  ]
}

/** Every planned follow-up has exactly one event, which says what it says; unless the rep is asked about its deletion. */
function oneEventEach(world: World, ours: readonly StoredEvent[]): string[] {
  const { local } = standingOf(world.run)
  const links = new Map(linksOf(world.context.db, world.accountId).map((link) => [link.followUpId, link]))
  return [...local.values()].flatMap(({ followUpId, status, fields }) => {
    const link = links.get(followUpId)
    if (link?.isAsked || (link === undefined && status === 'done')) return []
    const its = ours.filter(({ key }) => key === link?.key)
    const [event] = its
    if (event === undefined || its.length > 1) return [`${followUpId} (${status}) has ${its.length} events`]
    const same =
      event.title === fields.title &&
      cutBody(event.body).ours === fields.body &&
      event.isBusy === fields.isBusy &&
      event.reminderMinutes === fields.reminderMinutes
    const sameTime = isSameTime(event.time, timeOf(fields))
    return same && (sameTime || status === 'done')
      ? []
      : [`${followUpId} (${status}) is ${JSON.stringify(fields)} and its event ${JSON.stringify(event)}`]
  })
}

/** No event of ours is left without its follow-up. */
function noStrays(world: World, ours: readonly StoredEvent[]): string[] {
  const { local, links } = standingOf(world.run)
  const keys = new Set(
    [...links.values()].filter(({ followUpId }) => local.has(followUpId)).map(({ key }) => key),
  )
  return ours
    .filter(({ key }) => key !== undefined && !keys.has(key))
    .map(({ key }) => `${key} has no follow-up`)
}

/** What another program put into an event of ours is still there. */
const nothingForeignLost = (ours: readonly StoredEvent[]): string[] =>
  ours
    .filter(({ foreign, key }) => foreign !== '' && foreign !== `X-KEPT:${key}`)
    .map(({ key }) => `${key} lost what others put into it`)

/** What the rep wrote below the line is still there, whatever was written above it. */
const noNoteLost = (world: World, ours: readonly StoredEvent[]): string[] =>
  ours
    .filter(({ handle, body }) => !body.includes(world.notes.get(handle) ?? ''))
    .map(({ key }) => `${key} lost a note`)

/** Nobody is asked about an event that is there. */
function noIdleQuestion(world: World, ours: readonly StoredEvent[]): string[] {
  const { db } = world.context
  const links = new Map(linksOf(db, world.accountId).map((link) => [link.followUpId, link]))
  return openQuestions(db)
    .filter(
      ({ followUpId, kind }) =>
        kind === 'deleted' && ours.some(({ key }) => key === links.get(followUpId)?.key),
    )
    .map(({ followUpId }) => `${followUpId} is asked about an event that is there`)
}

/** What the rep did to an event has reached the follow-up, where nothing was done since. */
function noEditLost(world: World): string[] {
  const questions = new Set(openQuestions(world.context.db).map(({ followUpId }) => followUpId))
  return [...world.expected].flatMap(([id, expected]) => {
    const row = rowOf(world, id)
    if (row === undefined) return []
    const isSo =
      expected.kind === 'at'
        ? row.status !== 'planned' || row.startsAtUtc === expected.instant
        : row.status !== 'planned' || questions.has(id)
    return isSo ? [] : [`${id}: expected ${JSON.stringify(expected)}, found ${JSON.stringify(row)}`]
  })
}

const rowOf = ({ context }: World, id: FollowUpId) =>
  context.db.prepare('SELECT status, starts_at_utc AS startsAtUtc FROM follow_ups WHERE id = ?').get(id) as
    | { status: string; startsAtUtc: number }
    | undefined
