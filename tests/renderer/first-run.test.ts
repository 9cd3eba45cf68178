import { describe, expect, test } from 'vitest'
import type { SellerView } from '../../src/core/contract/parties.ts'
import { addressOf, besideStep, stepNamed, steps } from '../../src/renderer/features/first-run/steps.ts'
import { changesOf, formOf } from '../../src/renderer/features/first-run/you-form.ts'

const me = {
  id: 'me',
  name: 'Ana',
  timeZone: 'Europe/Paris',
  workingWeekdays: [1, 2, 3, 4, 5],
  dayStarts: '09:00',
  dayEnds: '18:00',
} as unknown as SellerView

describe('the steps of the first run', () => {
  test('are three, each with an address of its own, so that going back is the same as everywhere', () => {
    expect(steps.map(addressOf)).toEqual(['/welcome', '/welcome/method', '/welcome/leads'])
    expect(besideStep('you', 1)).toBe('method')
    expect(besideStep('you', -1)).toBeUndefined()
    expect(besideStep('leads', 1)).toBeUndefined()
  })

  test('begin at the first for an address that names none', () => {
    expect(stepNamed(undefined)).toBe('you')
    expect(stepNamed('nonsense')).toBe('you')
    expect(stepNamed('leads')).toBe('leads')
  })
})

describe('who works here', () => {
  test('is saved only where it differs, so that going on changes nothing that was right', () => {
    expect(changesOf(formOf(me), me)).toBeUndefined()
    expect(changesOf({ ...formOf(me), name: ' Nora ', dayStarts: '8' }, me)).toEqual({
      me: { name: 'Nora', dayStarts: '08:00' },
    })
    expect(changesOf({ ...formOf(me), workingWeekdays: [1, 2, 3, 4, 7] }, me)).toEqual({
      me: { workingWeekdays: [1, 2, 3, 4, 7] },
    })
  })

  test('keeps its name where it was left blank: nobody is nameless', () => {
    expect(changesOf({ ...formOf(me), name: '  ' }, me)).toBeUndefined()
  })

  test('is not saved with a time that is none', () => {
    expect(changesOf({ ...formOf(me), dayEnds: 'late' }, me)).toBe('wrong-time')
  })
})
