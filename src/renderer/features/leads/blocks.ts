import type { LeadQuery } from '../../../core/contract/leads.ts'
import { type ListState, questionOf } from './list-state.ts'

/** Rows are fetched in blocks of this many. */
export const blockSize = 40

/** The numbers of the blocks that hold the rows `first` to `last`, and a little around them. */
export function blocksAround(first: number, last: number, total: number): readonly number[] {
  const margin = blockSize / 4
  const from = Math.floor(Math.max(0, first - margin) / blockSize)
  const to = Math.floor(Math.min(Math.max(total - 1, 0), last + margin) / blockSize)
  return Array.from({ length: Math.max(to - from + 1, 1) }, (_, index) => from + index)
}

/** The question for one block of a list. */
export const blockQuery = (list: ListState, block: number): LeadQuery => ({
  ...questionOf(list),
  offset: block * blockSize,
  limit: blockSize,
})
