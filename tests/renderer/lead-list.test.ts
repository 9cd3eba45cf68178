import { describe, expect, test } from 'vitest'
import { blockQuery, blocksAround } from '../../src/renderer/features/leads/blocks.ts'
import { companyBeside } from '../../src/renderer/features/leads/company-beside.ts'
import { readListState, sortBy, writeListState } from '../../src/renderer/features/leads/list-state.ts'
import { rowAfterKey } from '../../src/renderer/features/leads/row-keys.ts'

const list = readListState(new URLSearchParams())

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
    const state = { query: 'müller', state: 'waiting', sort: 'value', descending: true, at: 42 } as const
    expect(readListState(writeListState(state))).toEqual(state)
  })

  test('nonsense in the address is left out', () => {
    expect(readListState(new URLSearchParams('state=odd&sort=odd&at=-4'))).toEqual(list)
  })

  test('a second click on a column turns it round; the largest values come first', () => {
    expect(sortBy(list, 'title').descending).toBe(true)
    expect(sortBy(list, 'value')).toMatchObject({ sort: 'value', descending: true, at: 0 })
  })

  test('keys lead to rows and never past the ends', () => {
    const place = { at: 10, total: 100, page: 20 }
    expect(['ArrowDown', 'PageDown', 'Home', 'End', 'k'].map((key) => rowAfterKey(key, place))).toEqual([
      11, 30, 0, 99, 9,
    ])
    expect(rowAfterKey('x', place)).toBeUndefined()
    expect(rowAfterKey('End', { at: 0, total: 0, page: 20 })).toBe(0)
  })
})
