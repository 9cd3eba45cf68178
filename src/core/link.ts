import { z } from 'zod'
import { type FollowUpId, followUpId, type LeadId, leadId } from './ids.ts'

/** Where a link to the program leads. */
export type Link =
  | { readonly kind: 'lead'; readonly leadId: LeadId }
  | { readonly kind: 'follow-up'; readonly followUpId: FollowUpId }

export const linkScheme = 'relance'

const form = new RegExp(`^${linkScheme}://(lead|follow-up)/([0-9a-f-]{36})$`, 'i')

/**
 * Reads `relance://lead/<uuid>` and `relance://follow-up/<uuid>`. Anything else is undefined: links come from anywhere, and
 * may show something but never do anything.
 */
export function readLink(text: string): Link | undefined {
  const [, kind, id] = form.exec(text) ?? []
  if (kind === undefined || id === undefined || !z.uuid().safeParse(id).success) return undefined
  const known = id.toLowerCase()
  return kind.toLowerCase() === 'lead'
    ? { kind: 'lead', leadId: leadId.parse(known) }
    : { kind: 'follow-up', followUpId: followUpId.parse(known) }
}
