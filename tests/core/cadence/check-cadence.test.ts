import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { builtInCadences, type Cadence, type CadenceStep } from '../../../src/core/cadence/cadence.ts'
import { checkCadence, isSafeInNurture } from '../../../src/core/cadence/check-cadence.ts'
import { channels } from '../../../src/core/followup/channel.ts'

const step = (part: Partial<CadenceStep> = {}): CadenceStep => ({
  gapBusinessDays: 3,
  channel: 'phone',
  purpose: 'Offer an idea',
  lengthMinutes: 15,
  reminderMinutes: 10,
  ...part,
})

const draft = (part: Partial<Omit<Cadence, 'key'>> = {}): Omit<Cadence, 'key'> => ({
  name: 'Mine',
  kind: 'string',
  leastGapBusinessDays: 2,
  steps: [step({ gapBusinessDays: 0 }), step()],
  ...part,
})

const codes = (cadence: Omit<Cadence, 'key'>) => checkCadence(cadence).map(({ code, field }) => [code, field])

describe('a cadence', () => {
  it.each(builtInCadences)('that is built in keeps its own rules: $name', (cadence) => {
    expect(checkCadence(cadence)).toEqual([])
  })

  it('has one attempt at least and twelve at most, because nobody is called more often without an answer', () => {
    expect(codes(draft({ steps: [] }))).toEqual([['cadence-length', 'steps']])
    expect(codes(draft({ steps: Array.from({ length: 12 }, () => step()) }))).toEqual([])
    expect(codes(draft({ steps: Array.from({ length: 13 }, () => step()) }))).toEqual([
      ['cadence-length', 'steps'],
    ])
  })

  it('never asks for attempts closer than its own least gap, which the spacing guard would refuse', () => {
    const steps = [step({ gapBusinessDays: 0 }), step({ gapBusinessDays: 2 }), step({ gapBusinessDays: 1 })]
    expect(checkCadence(draft({ steps }))).toMatchObject([
      {
        code: 'cadence-too-close',
        field: 'steps.2.gapBusinessDays',
        params: { attempt: '3', gap: '1', least: '2' },
      },
    ])
  })

  it('starts whenever it is started: the gap before the first attempt of a string is nobody’s', () => {
    expect(codes(draft({ steps: [step({ gapBusinessDays: 0 })], leastGapBusinessDays: 10 }))).toEqual([])
  })

  it('is not cut before its last attempt could be made', () => {
    const steps = [step({ gapBusinessDays: 0 }), step({ gapBusinessDays: 5 }), step({ gapBusinessDays: 5 })]
    expect(codes(draft({ steps, maxDays: 9 }))).toEqual([['cadence-cut-early', 'maxDays']])
    expect(codes(draft({ steps, maxDays: 10 }))).toEqual([])
  })

  it('says what each attempt brings the client', () => {
    expect(codes(draft({ steps: [step({ purpose: '  ' })] }))).toEqual([
      ['cadence-purpose-missing', 'steps.0.purpose'],
    ])
  })
})

describe('a nurture cadence', () => {
  const nurture = (...steps: CadenceStep[]) => draft({ kind: 'nurture', leastGapBusinessDays: 20, steps })

  it('has no calls, visits or video: it is for people who asked to be left in peace', () => {
    const steps = channels.map((channel) => step({ channel, gapBusinessDays: 40 }))
    const refused = checkCadence(nurture(...steps)).map(({ field }) => field)
    expect(refused).toEqual(
      channels.flatMap((channel, n) => (isSafeInNurture(channel) ? [] : [`steps.${n}.channel`])),
    )
    expect(channels.filter((channel) => !isSafeInNurture(channel))).toEqual(['phone', 'visit', 'video'])
  })

  it('keeps the least gap before its first touch too, because its steps go round', () => {
    const touch = step({ channel: 'email', gapBusinessDays: 10 })
    expect(codes(nurture(touch))).toEqual([['cadence-too-close', 'steps.0.gapBusinessDays']])
  })
})

it('has no problems exactly when every attempt of it could be made without a reason', () => {
  const anyStep = fc.record({
    gapBusinessDays: fc.nat(12),
    channel: fc.constantFrom(...channels),
    purpose: fc.constantFrom('A', 'B', ' '),
    lengthMinutes: fc.constant(15),
    reminderMinutes: fc.constant(0),
  })
  const anyCadence = fc.record({
    name: fc.constant('Any'),
    kind: fc.constantFrom('string' as const, 'nurture' as const),
    leastGapBusinessDays: fc.integer({ min: 1, max: 6 }),
    maxDays: fc.option(fc.integer({ min: 1, max: 90 }), { nil: undefined }),
    steps: fc.array(anyStep, { maxLength: 14 }),
  })
  fc.assert(
    fc.property(anyCadence, (cadence) => {
      const { steps, kind, leastGapBusinessDays, maxDays } = cadence
      const counted = (kind === 'string' ? steps.slice(1) : steps).map((one) => one.gapBusinessDays)
      const needed = counted.reduce((sum, gap) => sum + gap, 0)
      const isGood =
        steps.length >= 1 &&
        steps.length <= 12 &&
        steps.every(({ purpose }) => purpose !== ' ') &&
        counted.every((gap) => gap >= leastGapBusinessDays) &&
        (kind === 'string'
          ? maxDays === undefined || needed <= maxDays
          : steps.every(({ channel }) => ['email', 'message', 'letter'].includes(channel)))
      expect(checkCadence(cadence).length === 0).toBe(isGood)
    }),
    { numRuns: 2000 },
  )
})
