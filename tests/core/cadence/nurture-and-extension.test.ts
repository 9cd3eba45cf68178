import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { builtInCadences, cadenceStep, nurture, ruleOfFour } from '../../../src/core/cadence/cadence.ts'
import { extensionSteps } from '../../../src/core/cadence/extend-string.ts'
import { planNurtureTouches } from '../../../src/core/cadence/plan-nurture.ts'
import { isLightTouch } from '../../../src/core/followup/after-outcome.ts'
import { businessDaysBetween } from '../../../src/core/time/business-days.ts'
import { addDays, type PlainDate } from '../../../src/core/time/plain-date.ts'
import { dateOf, type TimeOfDay } from '../../../src/core/time/wall-time.ts'

const calendar = { workingWeekdays: [1, 2, 3, 4, 5], holidayName: () => undefined }
const after = '2026-11-26' as PlainDate
const at = '09:30' as TimeOfDay
const planUntil = (until: PlainDate, cadence = nurture) =>
  planNurtureTouches({ cadence, after, until, at, calendar })

describe('nurture', () => {
  it('sends light touches two months apart until the revisit date', () => {
    const touches = planUntil('2027-06-30' as PlainDate)
    expect(touches.map(({ startsAt, channel }) => `${startsAt} ${channel}`)).toEqual([
      '2027-01-21T09:30 email',
      '2027-03-18T09:30 message',
      '2027-05-13T09:30 letter',
    ])
  })

  it('sends nothing where the revisit date comes first', () => {
    expect(planUntil('2027-01-10' as PlainDate)).toEqual([])
  })

  it('never calls, never comes closer than its highest rate and never goes past its date', () => {
    const step = fc.record({ gap: fc.nat(80), index: fc.nat(2) })
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 5 }), fc.nat(900), (picked, days) => {
        const until = addDays(after, days)
        const steps = picked.map(({ gap, index }) => ({
          ...(nurture.steps[index] as (typeof nurture.steps)[number]),
          gapBusinessDays: gap,
        }))
        const touches = planUntil(until, { ...nurture, steps })
        const on = [after, ...touches.map(({ startsAt }) => dateOf(startsAt))]
        for (const [index, day] of on.slice(1).entries()) {
          expect(businessDaysBetween(on[index] as PlainDate, day, calendar)).toBeGreaterThanOrEqual(20)
          expect(day < until).toBe(true)
        }
        expect(touches.every(({ channel }) => isLightTouch(channel))).toBe(true)
      }),
    )
  })
})

describe('an extension', () => {
  it('varies the channel and widens the gap, because who has spoken to us is left more room', () => {
    const last = ruleOfFour.steps[3] as (typeof ruleOfFour.steps)[number]
    const steps = extensionSteps(last, 3, 'Go on')
    expect(steps.map(({ channel, gapBusinessDays }) => `${channel} +${gapBusinessDays}`)).toEqual([
      'email +5',
      'phone +7',
      'email +9',
    ])
    expect(steps.every(({ purpose }) => purpose === 'Go on')).toBe(true)
  })
})

describe('the built-in cadences', () => {
  it.each(builtInCadences)(
    '$key is a cadence that could have been written by hand',
    ({ steps, leastGapBusinessDays, kind }) => {
      for (const [index, step] of steps.entries()) {
        expect(cadenceStep.safeParse(step).success).toBe(true)
        if (index > 0) expect(step.gapBusinessDays).toBeGreaterThanOrEqual(leastGapBusinessDays)
        if (kind === 'nurture') expect(isLightTouch(step.channel)).toBe(true)
      }
    },
  )

  it('bring something new with each attempt, because “did you forget me” is a sin', () => {
    for (const { steps } of builtInCadences) {
      expect(new Set(steps.map(({ purpose }) => purpose)).size).toBe(steps.length)
    }
  })
})
