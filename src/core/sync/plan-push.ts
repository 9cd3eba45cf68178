import { baseOf, changedFields, type Link } from './link.ts'
import type { LocalEvent } from './plan-pull.ts'
import type { EventFields } from './remote-calendar.ts'

/** What the calendar has to be told about one follow-up. */
export type PushStep =
  /** With the link under which it was sent before, if no answer came. */
  | { readonly kind: 'create'; readonly local: LocalEvent; readonly link?: Link }
  | {
      readonly kind: 'update'
      readonly link: Link
      readonly local: LocalEvent
      readonly fields: Partial<EventFields>
    }
  | { readonly kind: 'delete'; readonly link: Link }

/**
 * What differs here from what both agreed on. What is over and has no event gets none; nothing is sent while the rep
 * is asked what a deletion meant.
 */
export function planPush(link: Link | undefined, local: LocalEvent | undefined): PushStep | undefined {
  if (link === undefined) return local?.status === 'planned' ? { kind: 'create', local } : undefined
  if (link.isAsked) return undefined
  if (local === undefined) return link.handle === undefined ? undefined : { kind: 'delete', link }
  if (link.refused !== undefined && isSame(link.refused, local.fields)) return undefined
  // Not known to exist: the create is sent again under the same key, and finds its own work if it is there.
  if (link.base === undefined) return { kind: 'create', local, link }
  const fields = changedFields(local.fields, link.base)
  return fields === undefined ? undefined : { kind: 'update', link, local, fields }
}

const isSame = (a: EventFields, b: EventFields): boolean => changedFields(a, baseOf(b)) === undefined
