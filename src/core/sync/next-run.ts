import { millisecondsInHour, millisecondsInMinute, millisecondsInSecond } from 'date-fns/constants'

const interval = 5 * millisecondsInMinute
const firstPause = 30 * millisecondsInSecond
const longestPause = millisecondsInHour
/** Not to the millisecond at which a server lets everybody in again. */
const shyness = 5 * millisecondsInSecond

/** Nobody is left alone for longer, whatever is said: a slip of a clock would end a calendar in silence. */
const longestWait = 24 * millisecondsInHour

/** When (epoch ms) a server may be asked again that will not be asked before `until`. */
export const notBeforeOf = (until: number, now: number): number =>
  Math.round(Math.min(until, now + longestWait))

/** Whether that moment is still to come; one too far ahead was kept by a clock that has been put right. */
export const isTooEarly = (notBefore: number, now: number): boolean =>
  notBefore > now && notBefore <= now + longestWait

export interface LastRun {
  /** Epoch milliseconds at which it ended. */
  readonly endedAt: number
  /** Runs that failed since the last that did not. */
  readonly failures: number
  /** Epoch milliseconds; nothing is asked before, because the server said so. */
  readonly notBefore: number
}

/**
 * When an account is run next (epoch ms). Between runs that went well lie five minutes, a quarter more or less; after
 * failures a pause by full jitter: anything up to a bound that doubles with each. `random` gives 0 to below 1.
 */
export function nextRunAt({ endedAt, failures, notBefore }: LastRun, random: () => number): number {
  const bound = Math.min(longestPause, firstPause * 2 ** (failures - 1))
  const pause = failures === 0 ? interval * (0.75 + random() / 2) : bound * random()
  const at = endedAt + Math.max(pause, millisecondsInSecond)
  return at < notBefore ? notBefore + random() * shyness : at
}
