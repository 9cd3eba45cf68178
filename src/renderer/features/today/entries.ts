import type { ClashView } from '../../../core/contract/absences.ts'
import type { SyncQuestionView } from '../../../core/contract/accounts.ts'
import type { FollowUpCard } from '../../../core/contract/follow-ups.ts'
import type { LeadRow } from '../../../core/contract/leads.ts'
import type { TodayView } from '../../../core/contract/today.ts'

/** The engine sends no more rows of a kind than these. */
const shownAtMost = 50

/** A row of Today that can be selected and acted upon. */
export type Entry =
  | { readonly kind: 'due' | 'missed'; readonly key: string; readonly card: FollowUpCard }
  | { readonly kind: 'question'; readonly key: string; readonly question: SyncQuestionView }
  | { readonly kind: 'decision'; readonly key: string; readonly decision: TodayView['decisions'][number] }
  | { readonly kind: 'clash'; readonly key: string; readonly clash: ClashView }
  | { readonly kind: 'waiting-over' | 'stepless'; readonly key: string; readonly lead: LeadRow }

/** A row about a lead without an appointment. */
export type LeadEntry = Exclude<Entry, { card: unknown } | { clash: unknown } | { question: unknown }>

/** What is not part of the day itself, and comes after it. */
interface Asked {
  readonly questions?: readonly SyncQuestionView[]
  readonly clashes?: readonly ClashView[]
}

/** All rows in the order in which they stand on the screen. */
export function entriesOf(view: TodayView, { questions = [], clashes = [] }: Asked = {}): readonly Entry[] {
  // What is due or missed is worked off above, whatever day it is.
  const shown = new Set([...view.due, ...view.missed].map(({ id }) => id))
  const ahead = clashes.filter(({ followUpId }) => !shown.has(followUpId))
  return [
    ...view.due.map((card): Entry => ({ kind: 'due', key: card.id, card })),
    ...view.missed.map((card): Entry => ({ kind: 'missed', key: card.id, card })),
    // Also of what is due: the call is one thing, what was meant in the calendar another.
    ...questions.map((question): Entry => ({ kind: 'question', key: question.id, question })),
    ...view.decisions.map((decision): Entry => ({ kind: 'decision', key: decision.lead.id, decision })),
    ...ahead.map((clash): Entry => ({ kind: 'clash', key: clash.followUpId, clash })),
    ...view.waitingOver.map((lead): Entry => ({ kind: 'waiting-over', key: lead.id, lead })),
    ...view.noNextStep.leads.map((lead): Entry => ({ kind: 'stepless', key: lead.id, lead })),
  ]
}

/** How many decisions are open. The view brings only the first of them; the figures of the day count all. */
export const decisionsOf = (view: Pick<TodayView, 'decisions'>, counted: number | undefined): number =>
  view.decisions.length < shownAtMost ? view.decisions.length : Math.max(view.decisions.length, counted ?? 0)

/** The lead behind a row. */
export function leadOf(entry: Entry): { readonly id: string; readonly title: string } {
  switch (entry.kind) {
    case 'due':
    case 'missed':
      return { id: entry.card.leadId, title: entry.card.leadTitle }
    case 'clash':
      return { id: entry.clash.leadId, title: entry.clash.leadTitle }
    case 'question':
      return { id: entry.question.leadId, title: entry.question.lead }
    case 'decision':
      return entry.decision.lead
    case 'waiting-over':
    case 'stepless':
      return entry.lead
  }
}

/**
 * The key of the row `by` rows further, staying inside. Without a selection the first one.
 * @param skip rows that are already worked off and only wait to disappear
 */
export function stepKey(
  entries: readonly Entry[],
  key: string | undefined,
  { by, skip }: { by: number; skip: ReadonlySet<string> },
): string | undefined {
  const open = entries.filter((entry) => entry.key === key || !skip.has(entry.key))
  const at = open.findIndex((entry) => entry.key === key)
  if (at === -1) return open[0]?.key
  return open[Math.min(Math.max(at + by, 0), open.length - 1)]?.key
}

/** Where the selection goes when its row is worked off: to the next open one, else the one before. */
export function keyAfter(
  entries: readonly Entry[],
  key: string,
  skip: ReadonlySet<string>,
): string | undefined {
  const at = entries.findIndex((entry) => entry.key === key)
  const isOpen = (entry: Entry): boolean => entry.key !== key && !skip.has(entry.key)
  return (entries.slice(at + 1).find(isOpen) ?? entries.slice(0, at).findLast(isOpen))?.key
}

/** The selection to show: the one asked for if it still exists, else the row that stands where it stood. */
export function validKey(
  entries: readonly Entry[],
  wanted: { readonly key: string; readonly index: number } | undefined,
): string | undefined {
  if (wanted === undefined) return entries[0]?.key
  if (entries.some((entry) => entry.key === wanted.key)) return wanted.key
  return entries[Math.min(wanted.index, entries.length - 1)]?.key
}

/** The row that an undo brought back: one worked off here, gone before and there now. */
export function cameBack(
  before: readonly Entry[],
  now: readonly Entry[],
  workedOff: ReadonlySet<string>,
): string | undefined {
  const had = new Set(before.map(({ key }) => key))
  return now.find(({ key }) => workedOff.has(key) && !had.has(key))?.key
}
