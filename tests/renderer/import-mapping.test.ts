import { describe, expect, test } from 'vitest'
import { importFields } from '../../src/core/transfer/import-schemas.ts'
import { fieldOf, fieldsInOrder, mapColumn } from '../../src/renderer/features/import/mapping.ts'

describe('the mapping of columns', () => {
  test('a column is taken as one thing only', () => {
    const mapping = mapColumn({ email: [2, 4], phone: [3] }, 4, 'phone')
    expect(mapping).toEqual({ email: [2], phone: [3, 4] })
    expect(fieldOf(mapping, 4)).toBe('phone')
  })

  test('several columns of a field stay in the order of the file, because the first that is not blank counts', () => {
    expect(mapColumn({ email: [5] }, 1, 'email')).toEqual({ email: [1, 5] })
  })

  test('a field without columns is left out', () => {
    expect(mapColumn({ title: [0] }, 0, undefined)).toEqual({})
  })

  test('every field can be chosen', () => {
    expect([...fieldsInOrder].sort()).toEqual([...importFields].sort())
  })
})
