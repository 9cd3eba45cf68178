import { useQueries } from '@tanstack/react-query'
import { useRef } from 'react'
import type { FunnelFilter, FunnelPlace } from '../../../core/contract/funnel.ts'
import type { LeadRow } from '../../../core/contract/leads.ts'
import { useEngine } from '../../api/engine-context.ts'
import { questionQuery } from '../../api/use-question.ts'

/** Cards are fetched in blocks of this many. */
const blockSize = 40

export type RowAt = (index: number) => LeadRow | undefined

/**
 * The cards in view of one column, fetched by the block. Until a block is there, what stood in its place stays: grey
 * shapes at every letter of a search would flicker.
 */
export function useColumnRows(
  place: FunnelPlace,
  filter: FunnelFilter,
  visible: { readonly first: number; readonly last: number },
): RowAt {
  const engine = useEngine()
  const from = Math.floor(visible.first / blockSize)
  const to = Math.floor(visible.last / blockSize)
  const blocks = Array.from({ length: to - from + 1 }, (_, index) => from + index)
  const answers = useQueries({
    queries: blocks.map(
      (block) =>
        questionQuery(engine, 'funnel.column', {
          ...filter,
          place,
          offset: block * blockSize,
          limit: blockSize,
        }) as never,
    ),
  }) as readonly { data?: readonly LeadRow[] }[]
  const kept = useRef(new Map<number, readonly LeadRow[]>())
  blocks.forEach((block, index) => {
    const rows = answers[index]?.data
    if (rows !== undefined) kept.current.set(block, rows)
  })
  return (index) => kept.current.get(Math.floor(index / blockSize))?.[index % blockSize]
}
