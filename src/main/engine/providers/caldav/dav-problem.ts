import { millisecondsInSecond } from 'date-fns/constants'
import type { Remote, RemoteProblem } from '../../../../core/sync/remote-calendar.ts'

/** What of an answer tells what went wrong. */
export interface FailedReply {
  readonly method: string
  readonly status: number
  readonly retryAfter: string | undefined
  /** What the server's own clock says. */
  readonly date?: string | undefined
  /** Names of the preconditions (RFC 4918, 16) that were not met. */
  readonly preconditions: readonly string[]
}

/** The problem behind a status, for every method alike. `now` is epoch ms. */
export function problemOf(reply: FailedReply, now: number): RemoteProblem {
  const { method, status, preconditions } = reply
  const detail = [method, status, ...preconditions].join(' ')
  if (preconditions.includes('valid-sync-token')) return { kind: 'cursor-expired', detail }
  if (preconditions.includes('no-uid-conflict')) return { kind: 'precondition', detail }
  // To a REPORT it says that the answer would be too long (RFC 6578, 3.6).
  if (status === 507) return { kind: method === 'REPORT' ? 'rejected' : 'full', detail }
  if (status === 423 || status === 429 || status >= 500) {
    const until = retryTime(reply, now)
    return { kind: 'throttled', detail, ...(until === undefined ? {} : { until }) }
  }
  if (status >= 200 && status < 300) return { kind: 'unexpected', detail }
  return { kind: kinds[status] ?? 'rejected', detail }
}

const kinds: Readonly<Record<number, 'unauthorized' | 'missing' | 'precondition' | 'offline'>> = {
  401: 'unauthorized',
  404: 'missing',
  408: 'offline',
  410: 'missing',
  412: 'precondition',
}

/** Retry-After is a count of seconds, or a date (RFC 9110, 10.2.3) by a clock that may be wrong, or ours is. */
function retryTime({ retryAfter, date }: FailedReply, now: number): number | undefined {
  if (retryAfter === undefined) return undefined
  if (/^\d+(\.\d+)?$/.test(retryAfter.trim())) return now + Number(retryAfter) * millisecondsInSecond
  const until = Date.parse(retryAfter)
  const nowThere = Date.parse(date ?? '')
  if (Number.isNaN(until)) return undefined
  return Number.isNaN(nowThere) ? until : now + until - nowThere
}

/** A failure of the network as a problem; anything else is a bug and goes on. */
export function problemOfFailure(error: unknown): RemoteProblem {
  const isNetwork =
    error instanceof TypeError ||
    (error instanceof DOMException && ['AbortError', 'TimeoutError'].includes(error.name))
  if (!isNetwork) throw error
  return { kind: 'offline', detail: error.name }
}

export const success = <T>(value: T): Remote<T> => ({ ok: true, value })

export const failure = (problem: RemoteProblem): Remote<never> => ({ ok: false, problem })

export const unexpected = (detail: string): Remote<never> => failure({ kind: 'unexpected', detail })
