import { describe, expect, it } from 'vitest'
import { consequenceOf, isLightTouch, type Standing } from '../../../src/core/followup/after-outcome.ts'
import { channels } from '../../../src/core/followup/channel.ts'
import { outcomes } from '../../../src/core/followup/outcome.ts'

const running: Standing = {
  kind: 'string',
  remaining: 2,
  hasNext: false,
  hasTries: true,
  isResting: false,
  isWon: false,
}
const last: Standing = { ...running, remaining: 0 }
const nurtured: Standing = { ...running, kind: 'nurture', remaining: 1, isResting: true }
const alone: Standing = { ...running, kind: undefined, remaining: 0 }
const customer: Standing = { ...alone, isResting: true, isWon: true }

describe('what follows from an outcome', () => {
  it.each(['no-answer', 'message', 'not-decider'] as const)(
    '%s lets the string go on, and cuts it after the last attempt: it is never a refusal',
    (outcome) => {
      expect(consequenceOf(outcome, running)).toBe('string-goes-on')
      expect(consequenceOf(outcome, last)).toBe('undecided')
    },
  )

  it('only a conversation may name what comes after the last attempt', () => {
    expect(consequenceOf('interested', { ...last, hasNext: true })).toBe('appointment')
    expect(consequenceOf('no-answer', { ...last, hasNext: true })).toBe('undecided')
  })

  it('interest ends nurture, because it is the sign that brings a lead back', () => {
    expect(consequenceOf('interested', nurtured)).toBe('undecided')
    expect(consequenceOf('interested', { ...nurtured, hasNext: true })).toBe('appointment')
  })

  it('nurture rests until its date when its touches are used up, and nobody has to decide', () => {
    expect(consequenceOf('no-answer', { ...nurtured, remaining: 0 })).toBe('rests')
    expect(consequenceOf('not-now', nurtured)).toBe('nurture-until')
  })

  it('an appointment that nobody kept is tried again, four times in all, or as the rep names it', () => {
    expect(consequenceOf('no-answer', alone)).toBe('try-again')
    expect(consequenceOf('no-answer', { ...alone, hasTries: false })).toBe('undecided')
    expect(consequenceOf('no-answer', { ...alone, hasNext: true })).toBe('appointment')
  })

  it('no outcome leaves an open lead with nothing planned and nothing asked', () => {
    for (const outcome of outcomes) {
      for (const standing of [last, alone]) {
        expect(['undecided', 'appointment', 'try-again', 'wait-until', 'refused', 'won']).toContain(
          consequenceOf(outcome, standing),
        )
      }
    }
  })

  it('no outcome makes a sale undone: a customer only gets a next appointment, or none', () => {
    expect(outcomes.map((outcome) => consequenceOf(outcome, customer))).toEqual([
      'appointment',
      'rests',
      'ask-again',
      'try-again',
      'try-again',
      'try-again',
      'rests',
      'rests',
    ])
    expect(consequenceOf('refused', { ...customer, hasNext: true })).toBe('appointment')
    expect(consequenceOf('message', { ...customer, remaining: 1 })).toBe('string-goes-on')
  })

  it('light touches neither ring nor stand at the door', () => {
    expect(channels.filter(isLightTouch)).toEqual(['email', 'message', 'letter'])
  })
})
