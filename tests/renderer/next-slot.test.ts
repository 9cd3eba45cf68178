import { describe, expect, test } from 'vitest'
import type { LeadDetail } from '../../src/core/contract/leads.ts'
import { nextSlot, nextStepOf, plannedAfter } from '../../src/renderer/actions/next-slot.ts'

const week = [1, 2, 3, 4, 5]
const card = { id: 'b', startsAt: '2026-11-24T09:30', channel: 'phone' } as const
const planned = { id: 'c', startsAt: '2026-11-30T11:00', channel: 'email' } as const
const detail = {
  strings: [
    { followUps: [{ id: 'z', status: 'planned', attempt: 4 }] },
    {
      followUps: [
        { id: 'a', status: 'planned', attempt: 1 },
        { ...card, status: 'planned', attempt: 2 },
        { ...planned, status: 'planned', attempt: 3 },
      ],
    },
  ],
} as unknown as LeadDetail

describe('the next step that an outcome is shown with', () => {
  test('is the attempt of the same string that is planned already', () => {
    expect(plannedAfter(detail, 'b')?.id).toBe('c')
    expect(plannedAfter(detail, 'c')).toBeUndefined()
    expect(plannedAfter(detail, 'unknown')).toBeUndefined()
    expect(nextSlot(card, planned, { today: '2026-11-24', workingWeekdays: week })).toEqual({
      day: '2026-11-30',
      time: '11:00',
      channel: 'email',
    })
  })

  test('keeps its gap when the contact happens on another day, as the engine will', () => {
    const slot = nextSlot(card, planned, { today: '2026-11-26', workingWeekdays: week })
    expect(slot).toEqual({ day: '2026-12-02', time: '11:00', channel: 'email' })
  })

  test('is three of the working days of the rep away when nothing is planned', () => {
    const slot = nextSlot(card, undefined, { today: '2026-11-24', workingWeekdays: [2, 3, 4] })
    expect(slot).toEqual({ day: '2026-12-01', time: '09:30', channel: 'phone' })
  })

  test('cannot be named after the last attempt without a conversation, because a string ends there', () => {
    expect(nextStepOf('no-answer', undefined)).toBe('none')
    expect(nextStepOf('no-answer', planned)).toBe('may')
    expect(nextStepOf('interested', undefined)).toBe('must')
    expect(nextStepOf('agreed', planned)).toBe('must')
    expect(nextStepOf('refused', planned)).toBe('none')
  })
})
