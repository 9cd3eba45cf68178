import { describe, expect, test } from 'vitest'
import {
  addSelected,
  allSelected,
  countSelected,
  isSelected,
  nothingSelected,
  toggleSelected,
} from '../../../src/renderer/features/leads/selection.ts'

describe('what is selected', () => {
  test('one by one, again takes it back', () => {
    const one = toggleSelected(nothingSelected, 'a')
    expect([isSelected(one, 'a'), isSelected(one, 'b'), countSelected(one, 100)]).toEqual([true, false, 1])
    expect(countSelected(toggleSelected(one, 'a'), 100)).toBe(0)
  })

  test('all that the list finds, also what is not loaded, but for those taken out', () => {
    const most = toggleSelected(allSelected, 'a')
    expect([isSelected(most, 'a'), isSelected(most, 'b'), countSelected(most, 100)]).toEqual([
      false,
      true,
      99,
    ])
    expect(countSelected(addSelected(most, ['a', 'b']), 100)).toBe(100)
  })

  test('a range beside what was selected before', () => {
    const range = addSelected(toggleSelected(nothingSelected, 'a'), ['b', 'c'])
    expect(['a', 'b', 'c', 'd'].filter((id) => isSelected(range, id))).toEqual(['a', 'b', 'c'])
  })
})
