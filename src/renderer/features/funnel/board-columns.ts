import {
  type ClosedState,
  closedStates,
  type FunnelPlace,
  type FunnelTotal,
  type FunnelView,
} from '../../../core/contract/funnel.ts'

/** A column of the board, or what stands for one while it is folded. */
export interface BoardColumn {
  readonly key: string
  readonly place: FunnelPlace
  /** The name of the stage; absent where leads are in none, or closed. */
  readonly name?: string | undefined
  /** Closed leads, whatever their stage. */
  readonly closed?: ClosedState | undefined
  readonly isArchived: boolean
  readonly leads: number
  readonly totals: readonly FunnelTotal[]
}

export const keyOf = (place: FunnelPlace): string =>
  'state' in place ? place.state : (place.stageId ?? 'stageless')

/** Every place a lead can be in, from left to right: the stages, then the ends. */
export function columnsOf({ columns, closed }: FunnelView): readonly BoardColumn[] {
  const stages = columns.map(({ stageId, name, isArchived, leads, totals }): BoardColumn => {
    const place = { stageId }
    return { key: keyOf(place), place, name, isArchived, leads, totals }
  })
  const ends = closed.map(({ state, leads }): BoardColumn => {
    const place = { state }
    return { key: keyOf(place), place, closed: state, isArchived: false, leads, totals: [] }
  })
  return [...stages, ...ends]
}

/** What all stages are worth together, each currency by itself, the largest first. */
export function sumOf(columns: FunnelView['columns']): FunnelTotal[] {
  const sums = new Map<string | undefined, number>()
  for (const { currency, valueCents } of columns.flatMap(({ totals }) => totals)) {
    sums.set(currency, (sums.get(currency) ?? 0) + valueCents)
  }
  return [...sums]
    .map(([currency, valueCents]) => ({ currency, valueCents }))
    .sort((a, b) => b.valueCents - a.valueCents)
}

/** A card of the board, or the empty column in which one would be. */
export interface Selection {
  readonly key: string
  readonly at: number
  /** It is under the pointer: what is clicked does not move away. */
  readonly isPointed?: boolean
}

/** The selection in the columns as they are now: leads come and go, and so do columns. */
export function within(columns: readonly BoardColumn[], { key, at, isPointed }: Selection): Selection {
  const column = columns.find((one) => one.key === key)
  if (column === undefined) return { key: firstFilled(columns)?.key ?? key, at: 0 }
  return { key, at: Math.max(0, Math.min(at, column.leads - 1)), ...(isPointed ? { isPointed } : {}) }
}

const firstFilled = (columns: readonly BoardColumn[]): BoardColumn | undefined =>
  columns.find(({ leads }) => leads > 0) ?? columns[0]

const steps: Readonly<Record<string, readonly [across: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  k: [0, -1],
  j: [0, 1],
  PageUp: [0, -6],
  PageDown: [0, 6],
  Home: [0, Number.NEGATIVE_INFINITY],
  End: [0, Number.POSITIVE_INFINITY],
}

export const boardKeys = Object.keys(steps) as readonly string[]

/** The selection after a key. Beside a shorter column it goes to its last card. */
export function afterKey(columns: readonly BoardColumn[], selection: Selection, key: string): Selection {
  const [across, down] = steps[key] ?? [0, 0]
  const beside = neighbour(columns, selection.key, across)
  return within(columns, { key: beside?.key ?? selection.key, at: selection.at + down })
}

/** The column so many places to the right; undefined beyond the ends. */
export function neighbour(
  columns: readonly BoardColumn[],
  key: string,
  across: number,
): BoardColumn | undefined {
  const from = columns.findIndex((one) => one.key === key)
  return from === -1 ? undefined : columns[from + across]
}

export const isClosedState = (text: string): text is ClosedState =>
  closedStates.some((state) => state === text)
