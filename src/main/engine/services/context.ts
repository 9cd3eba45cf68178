import type { Database } from 'better-sqlite3'
import type { SellerView } from '../../../core/contract/parties.ts'
import type { Result } from '../../../core/result.ts'
import type { Summary } from '../../../core/summary.ts'
import { runCommand } from '../db/history.ts'
import { expectEveryLeadInItsPlace } from '../db/invariants.ts'
import type { PlaceCalendar } from '../holidays/business-calendar.ts'

/** The days that count for a client: public holidays of the client's country, else of the seller's; and its zone. */
export interface BusinessCalendars {
  businessCalendarFor(place: {
    readonly seller: SellerView
    readonly client: { readonly country?: string | undefined; readonly region?: string | undefined }
  }): Promise<PlaceCalendar>
  /** The parts of a country whose holidays differ. */
  regionsOf(country: string): Promise<{ readonly code: string; readonly name: string }[]>
}

/** What a service may use of the outside world. The clock and the ids are arguments, so that tests can set them. */
export interface EngineContext {
  readonly db: Database
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** A new UUIDv7. */
  readonly newId: () => string
  readonly holidays: BusinessCalendars
}

/** A command as it was asked for: its id makes it safe to ask twice. */
export interface Asked<I> {
  readonly id: string
  readonly name: string
  readonly input: I
}

/** Told now and then how far a long command is. */
export type TellDone = (done: number, total: number) => void

/** Runs a service's work as one recorded command. */
export function record<I, T>(
  { db, now }: EngineContext,
  asked: Asked<I>,
  { summary, work }: { summary: Summary; work: () => Result<T> },
): Result<T> {
  return runCommand(db, { ...asked, summary, ranAt: now() }, () => {
    const result = work()
    if (result.ok) expectEveryLeadInItsPlace(db)
    return result
  })
}

/** The branded id of a new row. */
export const newIdAs = <B>(context: EngineContext): B => context.newId() as B
