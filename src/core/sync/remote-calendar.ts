import type { PlainDate } from '../time/plain-date.ts'
import type { WallTime } from '../time/wall-time.ts'

/**
 * What every connected calendar must be able to do, whoever serves it. Nothing is thrown for what a network or a
 * server may do: it is a `RemoteProblem`. One contract suite runs against every provider and every model server.
 */
export interface RemoteCalendar {
  /** The calendars of the account in which it may write, and those it may only read. */
  calendars(): Promise<Remote<readonly CalendarInfo[]>>
  /** A new calendar of that name. */
  createCalendar(name: string): Promise<Remote<CalendarInfo>>
  /**
   * What has changed in a calendar since `cursor`, but for events that are still in the version `held`, which need not
   * be read to be known; without a cursor, everything that is in it. Problem: cursor-expired, after which everything is
   * to be asked for.
   */
  changes(calendar: CalendarRef, cursor?: string, held?: HeldVersions): Promise<Remote<Changes>>
  /** The event as it is now; undefined when it is not there any more. */
  read(at: EventPlace): Promise<Remote<RemoteEvent | undefined>>
  /**
   * Looks for an event by our key in all calendars of the account: the rep may have moved it to another one. Copies may
   * bear our key too: the event that also has the name we gave it comes before them.
   */
  find(key: EventKey): Promise<Remote<RemoteEvent | undefined>>
  /**
   * Carries out up to `mostWrites` writes; the answers are in the order of the writes. Undefined for one that was not
   * sent at all, because an answer before it held for all that followed.
   */
  write(writes: readonly Write[]): Promise<readonly (Remote<Written> | undefined)[]>
  readonly mostWrites: number
  /**
   * Times (epoch ms, the end not included) at which the rep is busy in a calendar, in order and without overlaps; nothing
   * else is read of it. Events that are `isOwn` take no time: it is taken by what they stand for.
   */
  busy(
    calendar: CalendarRef,
    period: Period,
    isOwn?: (key: EventKey) => boolean,
  ): Promise<Remote<readonly Period[]>>
}

/** How a provider names a calendar: an address or an id. */
export type CalendarRef = string & { readonly of: 'CalendarRef' }
/** How a provider names an event: an address or an id. */
export type EventHandle = string & { readonly of: 'EventHandle' }
/** Our own name of an event, given when it is created and found in it for as long as it exists: a UUID. */
export type EventKey = string & { readonly of: 'EventKey' }

/** Events whose whole content is known, with the version in which it is. */
export type HeldVersions = ReadonlyMap<EventHandle, string>

export interface EventPlace {
  readonly calendar: CalendarRef
  readonly handle: EventHandle
}

/** Milliseconds since the epoch, the end not included. */
export interface Period {
  readonly from: number
  readonly to: number
}

export interface CalendarInfo {
  readonly ref: CalendarRef
  readonly name: string
  readonly canWrite: boolean
  readonly isPrimary: boolean
}

/** When an event takes place. A day has no zone. */
export type EventTime =
  | {
      readonly kind: 'timed'
      readonly startsAt: WallTime
      readonly timeZone: string
      readonly lengthMinutes: number
    }
  | { readonly kind: 'all-day'; readonly firstDay: PlainDate }

/** An event as the server has it. Events without our key are somebody else's. */
export interface RemoteEvent extends EventPlace {
  readonly key: EventKey | undefined
  /** Opaque, to be sent back as it came: guards a write, and says nothing else. */
  readonly version: string
  readonly title: string
  readonly body: string
  readonly time: EventTime
  /** Epoch milliseconds of the last change, if the server tells. */
  readonly changedAt: number | undefined
}

export interface Changes {
  readonly events: readonly RemoteEvent[]
  /** There, but not to be understood: nothing is known of what has become of them, but they are not gone. */
  readonly unreadable: readonly EventHandle[]
  /** Gone from this calendar, or so the server says. */
  readonly removed: readonly EventHandle[]
  /** Whether `events` is all there is, so that what is not among them is not in the calendar. */
  readonly isComplete: boolean
  readonly cursor: string
}

/** The fields of an event that are ours. */
export interface EventFields {
  readonly title: string
  readonly body: string
  readonly startsAt: WallTime
  readonly timeZone: string
  readonly lengthMinutes: number
  /** How long before the start; undefined is no reminder. */
  readonly reminderMinutes: number | undefined
  /** Whether the time counts as taken. */
  readonly isBusy: boolean
}

export type Write =
  | {
      readonly kind: 'create'
      readonly calendar: CalendarRef
      readonly key: EventKey
      readonly fields: EventFields
    }
  /** Only the fields given are changed; whatever else the event holds stays as it is. */
  | (EventPlace & {
      readonly kind: 'update'
      readonly key: EventKey
      readonly version: string
      readonly fields: Partial<EventFields>
    })
  /** Of what is not there: missing. */
  | (EventPlace & { readonly kind: 'delete'; readonly version: string })

export interface Written extends EventPlace {
  /** Of just what was written, whatever others did meanwhile. Undefined where nothing is left to have one. */
  readonly version: string | undefined
}

/** Everything that can go wrong between here and a calendar. */
export type RemoteProblem =
  /** No network, no answer, an answer broken off. */
  | { readonly kind: 'offline'; readonly detail: string }
  /** To be asked again later; not before `until` (epoch ms), if the server says so. Also for errors of the server itself. */
  | { readonly kind: 'throttled'; readonly until?: number; readonly detail: string }
  /** The sign-in is no longer accepted. */
  | { readonly kind: 'unauthorized'; readonly detail: string }
  /** The event or the calendar is not there. */
  | { readonly kind: 'missing'; readonly detail: string }
  /** It has changed since it was read, or is there already. */
  | { readonly kind: 'precondition'; readonly detail: string }
  | { readonly kind: 'cursor-expired'; readonly detail: string }
  /** There is no room for it: nothing was kept of it, until the rep makes some. */
  | { readonly kind: 'full'; readonly detail: string }
  /** The server will not have it, however often it is asked. */
  | { readonly kind: 'rejected'; readonly detail: string }
  /** The event is there, and what it says cannot be understood. */
  | { readonly kind: 'unreadable'; readonly detail: string }
  /** An answer that cannot be understood. */
  | { readonly kind: 'unexpected'; readonly detail: string }

export type Remote<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: RemoteProblem }
