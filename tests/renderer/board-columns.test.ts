import { describe, expect, it } from 'vitest'
import type { FunnelView } from '../../src/core/contract/funnel.ts'
import type { StageId } from '../../src/core/ids.ts'
import {
  afterKey,
  columnsOf,
  neighbour,
  sumOf,
  within,
} from '../../src/renderer/features/funnel/board-columns.ts'

const stage = (name: string, leads: number, totals: FunnelView['columns'][number]['totals'] = []) => ({
  stageId: name as StageId,
  name,
  isArchived: false,
  leads,
  totals,
})

const view: FunnelView = {
  columns: [stage('new', 3), stage('empty', 0), stage('offer', 1)],
  closed: [
    { state: 'won', leads: 2 },
    { state: 'refused', leads: 0 },
    { state: 'dead', leads: 0 },
  ],
  capped: false,
}
const columns = columnsOf(view)

describe('the selection on the board', () => {
  it('goes down to the last card and no further', () => {
    expect(afterKey(columns, { key: 'new', at: 2 }, 'ArrowDown')).toEqual({ key: 'new', at: 2 })
    expect(afterKey(columns, { key: 'new', at: 0 }, 'End')).toEqual({ key: 'new', at: 2 })
    expect(afterKey(columns, { key: 'new', at: 2 }, 'Home')).toEqual({ key: 'new', at: 0 })
  })

  it('stops in an empty column too, because a card can be carried on from there by eye', () => {
    expect(afterKey(columns, { key: 'new', at: 2 }, 'ArrowRight')).toEqual({ key: 'empty', at: 0 })
  })

  it('stays in the first and the last column', () => {
    expect(afterKey(columns, { key: 'new', at: 1 }, 'ArrowLeft')).toEqual({ key: 'new', at: 1 })
    expect(afterKey(columns, { key: 'dead', at: 0 }, 'ArrowRight')).toEqual({ key: 'dead', at: 0 })
  })

  it('falls back to the first column with a card when its own is gone', () => {
    expect(within(columns, { key: 'gone', at: 7 })).toEqual({ key: 'new', at: 0 })
    expect(within(columns, { key: 'offer', at: 7 })).toEqual({ key: 'offer', at: 0 })
  })
})

it('a card goes from the last stage to the ends, won first', () => {
  expect(neighbour(columns, 'offer', 1)?.closed).toBe('won')
  expect(neighbour(columns, 'dead', 1)).toBeUndefined()
})

it('all stages are worth what each of them is, by currency', () => {
  const euro = (valueCents: number) => ({ currency: 'EUR', valueCents })
  expect(sumOf([stage('a', 1, [euro(1)]), stage('b', 1, [{ valueCents: 9 }, euro(2)])])).toEqual([
    { currency: undefined, valueCents: 9 },
    euro(3),
  ])
})
