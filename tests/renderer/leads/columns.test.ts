import { describe, expect, test } from 'vitest'
import { columnAfterKey, editableBeside } from '../../../src/renderer/features/leads/cells.ts'
import {
  hiddenColumns,
  leastWidthOf,
  moveColumn,
  resizeColumn,
  type ShownColumn,
  templateOf,
  toggleColumn,
} from '../../../src/renderer/features/leads/columns.ts'

const columns: readonly ShownColumn[] = [{ column: 'title' }, { column: 'phone' }, { column: 'value' }]
const names = (shown: readonly ShownColumn[]) => shown.map(({ column }) => column)

describe('the columns of a view', () => {
  test('are shown and hidden, but for the last one', () => {
    expect(names(toggleColumn(columns, 'phone'))).toEqual(['title', 'value'])
    expect(names(toggleColumn(columns, 'city'))).toEqual(['title', 'phone', 'value', 'city'])
    expect(toggleColumn([{ column: 'title' }], 'title')).toEqual([{ column: 'title' }])
    expect(hiddenColumns(columns)).not.toContain('title')
  })

  test('move among each other and stop at the ends', () => {
    expect(names(moveColumn(columns, 0, 1))).toEqual(['phone', 'title', 'value'])
    expect(names(moveColumn(columns, 2, 0))).toEqual(['value', 'title', 'phone'])
    expect(names(moveColumn(columns, 0, 99))).toEqual(['phone', 'value', 'title'])
  })

  test('keep a width that the rep gave them, within reason; the others share what is left', () => {
    const wide = resizeColumn(columns, 'phone', 200.4)
    expect(templateOf(wide)).toMatch(/^34px minmax\(\d+px, \d+fr\) 200px minmax/)
    expect(leastWidthOf(wide)).toBeGreaterThan(leastWidthOf(columns))
    expect(resizeColumn(wide, 'phone', 1)[1]).toEqual({ column: 'phone', width: 48 })
    expect(resizeColumn(wide, 'phone', undefined)).toEqual(columns)
  })
})

describe('the cell that the keys act on', () => {
  test('is entered from the row by an arrow and left past the first one', () => {
    expect(columnAfterKey('ArrowRight', undefined, 3)).toBe(0)
    expect(columnAfterKey('ArrowRight', 2, 3)).toBe(2)
    expect(columnAfterKey('ArrowLeft', 1, 3)).toBe(0)
    expect(columnAfterKey('ArrowLeft', 0, 3)).toBeUndefined()
  })

  test('goes on by Tab to what can be changed, into the next row and back', () => {
    const beside = (row: number, column: number, by: 1 | -1) =>
      editableBeside({ row, column }, by, { columns, total: 2 })
    expect(beside(0, 0, 1)).toEqual({ row: 0, column: 2 })
    expect(beside(0, 2, 1)).toEqual({ row: 1, column: 0 })
    expect(beside(1, 0, -1)).toEqual({ row: 0, column: 2 })
    expect(beside(1, 2, 1)).toBeUndefined()
    expect(beside(0, 0, -1)).toBeUndefined()
    expect(
      editableBeside({ row: 0, column: 0 }, 1, { columns: [{ column: 'phone' }], total: 9 }),
    ).toBeUndefined()
  })
})
