import { describe, expect, test } from 'vitest'
import type { ClashView } from '../../src/core/contract/absences.ts'
import type { SyncQuestionView } from '../../src/core/contract/accounts.ts'
import type { TodayView } from '../../src/core/contract/today.ts'
import {
  cameBack,
  decisionsOf,
  type Entry,
  entriesOf,
  keyAfter,
  stepKey,
  validKey,
} from '../../src/renderer/features/today/entries.ts'

const entries = ['a', 'b', 'c', 'd'].map((key) => ({ kind: 'stepless', key, lead: {} }) as unknown as Entry)
const none: ReadonlySet<string> = new Set()

describe('the selection on Today', () => {
  test('moves by row and stays inside', () => {
    expect(stepKey(entries, 'b', { by: 1, skip: none })).toBe('c')
    expect(stepKey(entries, 'a', { by: -1, skip: none })).toBe('a')
    expect(stepKey(entries, 'c', { by: 1_000_000, skip: none })).toBe('d')
  })

  test('steps over rows that are worked off and only wait to disappear', () => {
    expect(stepKey(entries, 'a', { by: 1, skip: new Set(['b', 'c']) })).toBe('d')
  })

  test('goes on to the next row when its own is worked off, and back when it was the last', () => {
    expect(keyAfter(entries, 'b', none)).toBe('c')
    expect(keyAfter(entries, 'd', none)).toBe('c')
    expect(keyAfter(entries, 'c', new Set(['d']))).toBe('b')
    expect(keyAfter(entries.slice(0, 1), 'a', none)).toBeUndefined()
  })

  test('stays where it stood when its row is gone', () => {
    expect(validKey(entries, undefined)).toBe('a')
    expect(validKey(entries, { key: 'gone', index: 2 })).toBe('c')
    expect(validKey(entries, { key: 'gone', index: 9 })).toBe('d')
    expect(validKey([], { key: 'gone', index: 2 })).toBeUndefined()
  })
})

describe('what an undo brings back', () => {
  test('is a row worked off here, not one that merely moved up', () => {
    expect(cameBack(entries.slice(1), entries, new Set(['a']))).toBe('a')
    expect(cameBack(entries.slice(1), entries, none)).toBeUndefined()
    expect(cameBack(entries, entries, new Set(['a']))).toBeUndefined()
  })
})

describe('the number of decisions', () => {
  const view = (count: number) => ({ decisions: Array.from({ length: count }) as never })

  test('counts those that are not shown, because only the first are', () => {
    expect(decisionsOf(view(50), 73)).toBe(73)
    expect(decisionsOf(view(50), undefined)).toBe(50)
  })

  test('is that of the rows where all are shown, also before the figures are known', () => {
    expect(decisionsOf(view(3), 4)).toBe(3)
    expect(decisionsOf(view(3), undefined)).toBe(3)
  })
})

describe('appointments on days that do not count', () => {
  const clash = (followUpId: string) => ({ followUpId }) as unknown as ClashView
  const view = {
    due: [{ id: 'due' }],
    missed: [{ id: 'missed' }],
    decisions: [],
    waitingOver: [{ id: 'waiting' }],
    noNextStep: { leads: [] },
  } as unknown as TodayView

  test('stand after what is to be done now, and never twice: what is due is worked off, whatever day it is', () => {
    const keys = entriesOf(view, { clashes: [clash('due'), clash('ahead'), clash('missed')] }).map(
      ({ key }) => key,
    )
    expect(keys).toEqual(['due', 'missed', 'ahead', 'waiting'])
  })
})

describe('questions from the calendar', () => {
  const view = {
    due: [{ id: 'due' }],
    missed: [],
    decisions: [{ lead: { id: 'decision' } }],
    waitingOver: [],
    noNextStep: { leads: [] },
  } as unknown as TodayView
  const question = (followUpId: string, kind: string) =>
    ({ id: `${kind} ${followUpId}`, followUpId, kind }) as unknown as SyncQuestionView

  test('stand before decisions, each of its own, also of what is due: calling does not say what was meant', () => {
    const questions = [question('due', 'deleted'), question('due', 'unclear')]
    const keys = entriesOf(view, { questions }).map(({ key }) => key)
    expect(keys).toEqual(['due', 'deleted due', 'unclear due', 'decision'])
  })
})
