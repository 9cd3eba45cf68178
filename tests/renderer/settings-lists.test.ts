import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moved } from '../../src/core/lead/listed-name.ts'
import {
  type CadenceDraft,
  freeName,
  repeatedPurposes,
  withOneMore,
  withStepAt,
} from '../../src/renderer/features/settings/cadence-draft.ts'
import { afterDrop } from '../../src/renderer/features/settings/reorder.ts'
import { sectionOf } from '../../src/renderer/features/settings/sections.ts'

const items = (...ids: string[]) => ids.map((id) => ({ id }))

describe('a row that is dropped beside another', () => {
  it('comes to stand right there, wherever it was dragged from', () => {
    const list = items('a', 'b', 'c', 'd', 'e')
    fc.assert(
      fc.property(
        fc.nat(4),
        fc.nat(4),
        fc.constantFrom('before' as const, 'after' as const),
        (from, at, side) => {
          const [dragged, over] = [list[from]?.id ?? '', list[at]?.id ?? '']
          fc.pre(dragged !== over)
          const to = afterDrop(list, dragged, { id: over, side }) ?? from
          const order = moved(list, from, to).map(({ id }) => id)
          expect(order.indexOf(dragged) - order.indexOf(over)).toBe(side === 'before' ? -1 : 1)
        },
      ),
    )
  })

  it('stays where it is when it is dropped on itself or beside where it stands', () => {
    expect(afterDrop(items('a', 'b'), 'a', { id: 'a', side: 'after' })).toBeUndefined()
    expect(afterDrop(items('a', 'b'), 'a', { id: 'b', side: 'before' })).toBeUndefined()
  })
})

describe('a cadence that is being edited', () => {
  const step = (key: number, gapBusinessDays: number, purpose = `Purpose ${key}`) =>
    ({ key, gapBusinessDays, channel: 'phone', purpose, lengthMinutes: 15, reminderMinutes: 10 }) as const
  const draft: CadenceDraft = {
    name: 'Mine',
    kind: 'string',
    leastGapBusinessDays: 2,
    maxDays: undefined,
    steps: [step(1, 0), step(2, 3), step(3, 5)],
  }

  it('gives the first step a gap when another takes its place, because none may be closer than the rule', () => {
    const steps = withStepAt(draft, 1, 2).steps
    expect(steps.map(({ key, gapBusinessDays }) => [key, gapBusinessDays])).toEqual([
      [2, 3],
      [3, 5],
      [1, 2],
    ])
  })

  it('grows by a step like the last, whose purpose has yet to be said', () => {
    expect(withOneMore(draft).steps.at(-1)).toMatchObject({ key: 4, gapBusinessDays: 5, purpose: '' })
  })

  it('points out a purpose that was there before, however it is written, but no empty one', () => {
    const steps = [step(1, 0, 'Offer an idea'), step(2, 3, ' offer an IDEA'), step(3, 3, ''), step(4, 3, '')]
    expect([...repeatedPurposes(steps)]).toEqual([2])
  })

  it('gets a name that no other has', () => {
    expect(freeName('Copy', [])).toBe('Copy')
    expect(freeName('Copy', [{ name: 'copy' }, { name: 'Copy 2' }])).toBe('Copy 3')
  })
})

it('an address of Settings that names no part leads to the first', () => {
  expect([sectionOf('stages'), sectionOf(undefined), sectionOf('zzz')]).toEqual(['stages', 'work', 'work'])
})
