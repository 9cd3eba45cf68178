import { describe, expect, test } from 'vitest'
import type { LeadView } from '../../../src/core/contract/lead-views.ts'
import { blockQuery, blocksAround } from '../../../src/renderer/features/leads/blocks.ts'
import { companyBeside } from '../../../src/renderer/features/leads/company-beside.ts'
import {
  isChanged,
  type ListState,
  openView,
  readListState,
  sortBy,
  writeListState,
} from '../../../src/renderer/features/leads/list-state.ts'
import { rowAfterKey } from '../../../src/renderer/features/leads/row-keys.ts'

const all = {
  id: 'v1',
  key: 'all',
  filter: {},
  columns: [{ column: 'title' }],
  sort: 'title',
  descending: false,
} as unknown as LeadView
const waiting = {
  ...all,
  id: 'v2',
  key: 'waiting',
  filter: { states: ['waiting'] },
  sort: 'value',
  descending: true,
} as unknown as LeadView
const views = [all, waiting]

const read = (address: string): ListState => readListState(new URLSearchParams(address), views)
const list = read('')

describe('the company beside the title', () => {
  test('is left out where the title names it, because it would say the same twice', () => {
    expect(companyBeside({ title: 'Boiler for ACME ltd', companyName: 'Acme Ltd' })).toBeUndefined()
    expect(companyBeside({ title: 'Boiler', companyName: 'Acme Ltd' })).toBe('Acme Ltd')
    expect(companyBeside({ title: 'Boiler' })).toBeUndefined()
  })
})

describe('the blocks of rows around what is seen', () => {
  test('one block in its middle, two near an edge', () => {
    expect(blocksAround(55, 65, 100_000)).toEqual([1])
    expect(blocksAround(35, 45, 100_000)).toEqual([0, 1])
  })

  test('none before the first and none behind the last', () => {
    expect(blocksAround(0, 20, 100_000)).toEqual([0])
    expect(blocksAround(112, 119, 120)).toEqual([2])
    expect(blocksAround(0, 0, 0)).toEqual([0])
  })

  test('a block is asked for by its offset, and blanks are no search', () => {
    expect(blockQuery({ ...list, query: '  ' }, 3)).toEqual({
      filter: {},
      sort: 'title',
      descending: false,
      offset: 120,
      limit: 40,
    })
  })
})

describe('what is listed', () => {
  test('is found again in the address', () => {
    const states: ListState[] = [
      list,
      { ...openView(waiting), at: 42 },
      {
        ...openView(waiting),
        query: 'müller',
        filter: { nextStep: ['none'] },
        sort: 'newest',
        descending: false,
        at: 7,
      },
      { ...openView(waiting), filter: {} },
    ]
    for (const state of states) expect(readListState(writeListState(state, views), views)).toEqual(state)
  })

  test('is named by its view alone as long as it is the same, so that a saved view stays one', () => {
    expect(writeListState(openView(all), views).toString()).toBe('')
    expect(writeListState(openView(waiting), views).toString()).toBe('view=v2')
    expect(read('view=waiting')).toEqual(openView(waiting))
  })

  test('nonsense in the address is left out', () => {
    expect(read('view=odd&f={"states":["odd"]}&sort=odd&at=-4')).toEqual(list)
    expect(read('f={')).toEqual(list)
  })

  test('differs from its view by what is asked for, not by the order in which it was', () => {
    const view = { ...all, filter: { states: ['open'], withoutPerson: true } } as LeadView
    const same = { ...openView(view), filter: { withoutPerson: true, states: ['open'] } } as ListState
    expect(isChanged(same, view)).toBe(false)
    expect(isChanged({ ...same, query: '  ' }, view)).toBe(false)
    expect(isChanged({ ...same, query: 'x' }, view)).toBe(true)
    expect(isChanged({ ...same, descending: true }, view)).toBe(true)
  })

  test('a second click on a column turns it round; the largest and latest come first', () => {
    expect(sortBy(list, 'title').descending).toBe(true)
    expect(sortBy(list, 'value')).toMatchObject({ sort: 'value', descending: true, at: 0 })
    expect(sortBy(list, 'last-contact').descending).toBe(true)
  })

  test('keys lead to rows and never past the ends', () => {
    const place = { at: 10, total: 100, page: 20 }
    expect(['ArrowDown', 'PageDown', 'Home', 'End', 'k', 'K'].map((key) => rowAfterKey(key, place))).toEqual([
      11, 30, 0, 99, 9, 9,
    ])
    expect(rowAfterKey('x', place)).toBeUndefined()
    expect(rowAfterKey('End', { at: 0, total: 0, page: 20 })).toBe(0)
  })
})
