import { enoughForShare, type StringCounts } from '../../../core/insights/count-strings.ts'

/** What the figures say, in one sentence. */
export type Finding =
  | { readonly kind: 'none' | 'few' | 'first' }
  | { readonly kind: 'reach'; readonly attempt: number }

/** The furthest attempt that at least half of the strings with a first one got; nothing is said of a handful. */
export function findingOf({ attempts }: StringCounts): Finding {
  const begun = attempts[0]?.reached ?? 0
  if (begun === 0) return { kind: 'none' }
  if (begun < enoughForShare) return { kind: 'few' }
  const most = attempts.filter(({ reached }) => reached * 2 >= begun).length
  return most === 1 ? { kind: 'first' } : { kind: 'reach', attempt: most }
}

/** Conversations, or sales, at the second attempt or later, and all of them. */
export function afterFirst(
  { attempts }: StringCounts,
  of: 'conversations' | 'sales',
): { part: number; whole: number } {
  const whole = attempts.reduce((sum, attempt) => sum + attempt[of], 0)
  return { part: whole - (attempts[0]?.[of] ?? 0), whole }
}
