import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { v5 as uuidOf } from 'uuid'
import type { AccountId, FollowUpId, LeadId } from '../../src/core/ids.ts'
import type { CalendarRef, EventHandle, RemoteProblem } from '../../src/core/sync/remote-calendar.ts'
import { insertAccount } from '../../src/main/engine/db/accounts.ts'
import { openDatabase } from '../../src/main/engine/db/open.ts'
import type { EngineContext } from '../../src/main/engine/services/context.ts'
import { ensureFirstStart, me } from '../../src/main/engine/services/first-start.ts'
import { addLead } from '../../src/main/engine/services/leads.ts'
import { type RoundReport, runRound } from '../../src/main/engine/sync/round.ts'
import type { Run } from '../../src/main/engine/sync/world.ts'
import { seeded } from '../fixtures/random.ts'
import { expectValue } from '../fixtures/test-context.ts'
import { type Call, createMemoryCalendar } from '../model-servers/memory-calendar.ts'

const namespace = '0b9f3a52-3c19-4a7d-9d0f-3a3b6f0c7f11'
const minute = 60_000

/** The program was killed at this point. */
export class Killed extends Error {}

/** How likely each fault is at each call, from 0 to 1. */
export interface Odds {
  readonly problem: number
  readonly lostReply: number
  readonly killed: number
  /** The rep does something in the calendar between two requests. */
  readonly meanwhile: number
}

export const noFaults: Odds = { problem: 0, lostReply: 0, killed: 0, meanwhile: 0 }

/** The schema is made once for all worlds: it would cost more than what happens in them. */
const emptyDatabase = serialized()

function serialized(): Uint8Array {
  const { db, remove } = openCopy(undefined)
  db.pragma('wal_checkpoint(TRUNCATE)')
  const bytes = db.serialize()
  db.close()
  remove()
  return bytes
}

function openCopy(bytes: Uint8Array | undefined): { db: Database; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'relance-simulation-'))
  const file = join(folder, 'relance.db')
  if (bytes !== undefined) writeFileSync(file, bytes)
  const db = expectValue(openDatabase(file))
  // A program that is killed leaves a database whole; only a loss of power would need the disk's word.
  db.pragma('synchronous = OFF')
  return { db, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** A rep with a calendar, in a time that only the simulation moves: the same seed gives the same course of things. */
export function createWorld(seed: number) {
  const random = seeded(seed)
  const { db, remove } = openCopy(emptyDatabase)
  let now = Date.parse('2026-11-26T08:00+01:00')
  let ids = 0
  let odds = noFaults
  let meanwhile: () => void = () => undefined
  const newId = () => {
    ids += 1
    return uuidOf(`${seed}/${ids}`, namespace)
  }
  const context: EngineContext = {
    db,
    now: () => now,
    newId,
    holidays: {
      businessCalendarFor: async ({ seller }) => ({
        workingWeekdays: seller.workingWeekdays,
        holidayName: () => undefined,
      }),
      regionsOf: async () => [],
    },
  }
  ensureFirstStart(context, { userName: 'Ana', timeZone: 'Europe/Paris', country: 'FR' })
  const asked = <I>(input: I) => ({ id: newId(), name: 'simulation', input })
  const leads: readonly LeadId[] = ['Acme', 'Borel', 'Castel'].map(
    (company) => expectValue(addLead(context, asked({ company }))).id,
  )
  const calendar = createMemoryCalendar({
    now: () => now,
    timeZone: 'Europe/Paris',
    faults: {
      before: () => {
        if (random() < odds.meanwhile) meanwhile()
        if (random() < odds.killed) throw new Killed()
        return random() < odds.problem ? aProblem(random) : undefined
      },
      after: () => {
        if (random() < odds.killed) throw new Killed()
        return random() < odds.lostReply ? { kind: 'offline', detail: 'the reply was lost' } : undefined
      },
      delivered: (changes) => ({
        ...changes,
        events: random() < 0.2 ? [...changes.events, ...changes.events].reverse() : changes.events,
      }),
    },
  })
  const own = calendar.addCalendar({ name: 'Relance' }).ref
  const other = calendar.addCalendar({ name: 'Home' }).ref
  const accountId = newId() as AccountId
  insertAccount(db, {
    id: accountId,
    sellerId: me(context).id,
    provider: 'caldav',
    serverUrl: 'https://calendar.example.test',
    user: 'ana',
    createdAt: now,
  })
  const run: Run = {
    context,
    remote: calendar.remote,
    accountId,
    calendar: own,
    isApproved: true,
    isFirst: false,
    inTurn: async (work) => {
      if (random() < odds.killed) throw new Killed()
      const result = await work()
      if (random() < odds.killed) throw new Killed()
      return result
    },
    tell: () => undefined,
    isCancelled: () => false,
  }
  return {
    random,
    context,
    asked,
    leads,
    calendar,
    own,
    other,
    accountId,
    run,
    /** Copies that the rep made in the calendar: not ours, whatever key they bear. */
    copies: new Set<EventHandle>(),
    /** What the rep did to an event last, if nothing has been done since that outranks it. */
    expected: new Map<FollowUpId, Expected>(),
    /** What the rep wrote below the line of an event. */
    notes: new Map<EventHandle, string>(),
    setMeanwhile: (act: () => void) => {
      meanwhile = act
    },
    setOdds: (to: Odds) => {
      odds = to
    },
    pass: (minutes: number) => {
      now += minutes * minute
    },
    /** One run; undefined when the program was killed in it. */
    sync: async (): Promise<RoundReport | undefined> => {
      try {
        return await runRound(run)
      } catch (error) {
        if (error instanceof Killed) return undefined
        throw error
      }
    },
    callsSince: (count: number): readonly Call[] => calendar.calls.slice(count),
    close: () => {
      db.close()
      remove()
    },
  }
}

export type World = ReturnType<typeof createWorld>

export type Expected =
  | { readonly kind: 'at'; readonly instant: number }
  | { readonly kind: 'done' }
  | { readonly kind: 'asked' }

export const calendarsOf = ({ own, other }: World): readonly CalendarRef[] => [own, other]

function aProblem(random: () => number): RemoteProblem {
  const kinds = ['offline', 'throttled', 'unexpected', 'unauthorized'] as const
  return { kind: kinds[Math.floor(random() * kinds.length)] ?? 'offline', detail: 'simulated' }
}
