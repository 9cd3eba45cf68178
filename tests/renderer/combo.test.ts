import { describe, expect, test } from 'vitest'
import { outcomes } from '../../src/core/followup/outcome.ts'
import { keyOfOutcome, outcomesInOrder } from '../../src/renderer/actions/outcome-keys.ts'
import { actsWhileTyping, comboOf, isTyped } from '../../src/renderer/ui/combo.ts'

const press = (
  key: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {},
) => comboOf({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held })

describe('key combinations', () => {
  test('Ctrl and Cmd are the same, and letters are named without their case', () => {
    expect(press('Z', { ctrlKey: true, shiftKey: true })).toBe('mod+shift+z')
    expect(press('k', { metaKey: true })).toBe('mod+k')
    expect(press('N', { shiftKey: true })).toBe('shift+n')
  })

  test('Shift is part of typing a sign, so it is not named with it', () => {
    expect(press('?', { shiftKey: true })).toBe('?')
    expect(press('/')).toBe('/')
  })

  test('what is typed as text must not act while somebody types', () => {
    expect(['n', 'shift+n', '?'].map(isTyped)).toEqual([true, true, true])
    expect(['mod+k', 'ArrowDown', 'Enter'].map(isTyped)).toEqual([false, false, false])
  })

  test('undo in a field is of its text, the palette opens from anywhere', () => {
    expect(['mod+z', 'mod+shift+z', 'mod+y', 'ArrowDown'].map(actsWhileTyping)).toEqual([
      false,
      false,
      false,
      false,
    ])
    expect(actsWhileTyping('mod+k')).toBe(true)
  })

  test('every outcome has a key of its own that nothing else uses', () => {
    const keys = outcomes.map((outcome) => keyOfOutcome[outcome])
    expect(new Set(keys).size).toBe(outcomes.length)
    expect(keys.filter((key) => 'jkecsvgwux'.includes(key))).toEqual([])
    expect([...outcomesInOrder].sort()).toEqual([...outcomes].sort())
  })
})
