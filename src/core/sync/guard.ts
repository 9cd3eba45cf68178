/** Something larger than a rep does by hand: it is shown before it is done, and waits for a yes. */
export type Waiting =
  | { readonly kind: 'first'; readonly creates: number }
  /** So many events are gone from the calendar at once: a wrong calendar, a cleared one, or a fault of the server. */
  | { readonly kind: 'missing'; readonly missing: number; readonly of: number }
  | { readonly kind: 'many'; readonly updates: number; readonly deletes: number }

const most = 10
const mostShare = 0.2
/** Of a handful of events, two are more than a fifth: that is no mass change. */
const few = 2

/** More than ten, or more than a fifth. */
const isMass = (count: number, of: number): boolean => count > most || (count > few && count > of * mostShare)

/** Whether so many events gone at once are believed without asking. */
export const missingToAsk = (missing: number, of: number): Waiting | undefined =>
  isMass(missing, of) ? { kind: 'missing', missing, of } : undefined

/**
 * Whether what is to be written waits for a yes: the first time, and when many events that are there would change. Of
 * one's own changes only the number counts, since one string can be a fifth of a young calendar. New appointments do
 * not wait: whoever plans ten strings at once has said so.
 */
export function writesToAsk(
  { creates, updates, deletes }: { creates: number; updates: number; deletes: number },
  { isFirst }: { isFirst: boolean },
): Waiting | undefined {
  if (isFirst) return creates > 0 ? { kind: 'first', creates } : undefined
  return updates > most || deletes > most ? { kind: 'many', updates, deletes } : undefined
}
