/** What a list of leads can be sorted by. */
export const leadSorts = [
  'title',
  'company',
  'country',
  'stage',
  'next-step',
  'last-contact',
  'contacts',
  'value',
  'newest',
] as const
export type LeadSort = (typeof leadSorts)[number]
