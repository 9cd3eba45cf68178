import { z } from 'zod'

/** What the journal tells, in plain words of the rep's language; the facts fill the sentence. */
export const journalCodes = [
  'connected',
  'created',
  'updated',
  'deleted',
  'moved-there',
  'moved-here-and-there',
  'outcome-read',
  'outcome-refused',
  'asked-deleted',
  'asked-unclear',
  'unread-text',
  'in-other-calendar',
  'refused',
  'read-all-again',
] as const
export const journalCode = z.enum(journalCodes)
export type JournalCode = z.infer<typeof journalCode>

/** Facts that fill the sentence of an entry, by name. */
export const journalFacts = z.record(z.string(), z.union([z.string(), z.number()]))
export type JournalFacts = z.infer<typeof journalFacts>
