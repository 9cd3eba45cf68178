import { useQueries } from '@tanstack/react-query'
import { useRef } from 'react'
import type { LeadRow } from '../../../core/contract/leads.ts'
import { useEngine } from '../../api/engine-context.ts'
import { questionQuery, useQuestion } from '../../api/use-question.ts'
import { blockQuery, blockSize, blocksAround } from './blocks.ts'
import type { ListState } from './list-state.ts'

export interface LeadRows {
  readonly total: number
  readonly capped: boolean
  /** The answer shown belongs to what was asked before; the new one is on its way. */
  readonly stale: boolean
  readonly loaded: boolean
  row(index: number): LeadRow | undefined
  /** Where a lead stands among the rows that are loaded. */
  indexOf(id: string): number | undefined
}

/**
 * The rows in view, fetched by the block. Until the first block of a new question is there, the answer before
 * stays on screen. Answers to questions no longer asked are never shown: each has its own key.
 */
export function useLeadRows(list: ListState, visible: { first: number; last: number }): LeadRows {
  const engine = useEngine()
  const head = useQuestion('leads.list', blockQuery(list, 0), { keepPrevious: true })
  const total = head.data?.total ?? 0
  const blocks = blocksAround(visible.first, visible.last, total)
  const others = head.isPlaceholderData ? [] : blocks.filter((block) => block > 0)
  const answers = useQueries({
    queries: others.map((block) => questionQuery(engine, 'leads.list', blockQuery(list, block)) as never),
  }) as readonly { data?: { rows: LeadRow[] } }[]
  const kept = useRef(new Map<number, LeadRow[]>())
  const key = JSON.stringify(blockQuery(list, 0))
  const keptFor = useRef(key)
  if (keptFor.current !== key && !head.isPlaceholderData) {
    kept.current = new Map()
    keptFor.current = key
  }
  if (head.data !== undefined) kept.current.set(0, head.data.rows)
  others.forEach((block, index) => {
    const rows = answers[index]?.data?.rows
    if (rows !== undefined) kept.current.set(block, rows)
  })
  return {
    total,
    capped: head.data?.capped ?? false,
    stale: head.isPlaceholderData,
    loaded: head.data !== undefined,
    row: (index) => kept.current.get(Math.floor(index / blockSize))?.[index % blockSize],
    indexOf(id) {
      for (const [block, rows] of kept.current) {
        const at = rows.findIndex((row) => row.id === id)
        if (at >= 0) return block * blockSize + at
      }
      return undefined
    },
  }
}
