import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outcomes } from '../../../src/core/followup/outcome.ts'
import { readContacts, writeContacts } from '../../../src/core/insights/contacts.ts'
import { type CountedFacts, countStrings, shareOf } from '../../../src/core/insights/count-strings.ts'
import { hasMark } from '../../../src/core/insights/string-facts.ts'

/** A string of four attempts; `word` is what came of those that were made. */
const string = (word: string, facts: Partial<CountedFacts> = {}): CountedFacts => ({
  contacts: readContacts(word),
  attemptsOf: 4,
  endReason: undefined,
  sold: false,
  leftLying: false,
  count: 1,
  ...facts,
})

const stopped = { endReason: 'stopped' } as const
const answered = { endReason: 'outcome' } as const
const usedUp = { endReason: 'attempts' } as const

describe('how far strings go', () => {
  it('counts attempts that were made, because an appointment that never happened reached nobody', () => {
    const { started, attempts } = countStrings([
      string(''),
      string('n'),
      string('nm'),
      string('nma', answered),
    ])
    expect(started).toBe(4)
    expect(attempts.map(({ reached }) => reached)).toEqual([3, 2, 1])
  })

  it('says at which attempt conversations, refusals and sales happen', () => {
    const { attempts, conversations, sales } = countStrings([
      string('ni', usedUp),
      string('nia', answered),
      string('nl', answered),
      string('r', answered),
      string('nnb', { ...answered, sold: true }),
    ])
    expect(attempts.map(({ conversations }) => conversations)).toEqual([0, 3, 1])
    expect(attempts.map(({ refusals }) => refusals)).toEqual([1, 0, 0])
    expect(attempts.map(({ sales }) => sales)).toEqual([0, 0, 1])
    expect({ conversations, sales }).toEqual({ conversations: 3, sales: 1 })
  })

  it('gives a sale that grew out of an appointment agreed on to the attempt that led there', () => {
    const { attempts, sales } = countStrings([string('na', { ...answered, sold: true })])
    expect(attempts.map(({ sales }) => sales)).toEqual([0, 1])
    expect(sales).toBe(1)
  })

  it('never takes no answer, a message or a gatekeeper for a refusal or a conversation', () => {
    const { attempts, conversations } = countStrings([string('nmd', usedUp), string('d', stopped)])
    expect(attempts.every(({ refusals, answered }) => refusals + answered === 0)).toBe(true)
    expect(conversations).toBe(0)
  })

  it('tells a string that was stopped early from one that is used up, because that is the plan', () => {
    const { attempts } = countStrings([string('nnnn', usedUp), string('nn', stopped), string('nn', usedUp)])
    expect(attempts.map(({ stopped }) => stopped)).toEqual([0, 2, 0, 0])
    expect(attempts.map(({ usedUp }) => usedUp)).toEqual([0, 0, 0, 1])
  })

  it('tells apart how strings ended', () => {
    const { ended } = countStrings([
      string('nnnn', usedUp),
      string('nn', { endReason: 'elapsed' }),
      string('na', answered),
      string('n', stopped),
      string('n'),
    ])
    expect(ended).toEqual({ attempts: 1, elapsed: 1, outcome: 1, stopped: 1, running: 1 })
  })
})

describe('abandoned early', () => {
  it('is a string that the rep stopped before its last attempt, or left lying', () => {
    const abandoned = (facts: CountedFacts) => countStrings([facts]).abandoned
    expect(abandoned(string('n', stopped))).toBe(1)
    expect(abandoned(string('nnn', { leftLying: true }))).toBe(1)
    expect(abandoned(string('nnnn', usedUp))).toBe(0)
    expect(abandoned(string('nnnn', stopped))).toBe(0)
    expect(abandoned(string('n'))).toBe(0)
  })

  it('is not a string that was stopped after a conversation, because then the rep knows', () => {
    const { abandoned, attempts } = countStrings([string('ni', stopped)])
    expect(abandoned).toBe(0)
    expect(attempts[1]).toMatchObject({ answered: 1, stopped: 0 })
  })

  it('is one left lying even after a conversation, because the client waits', () => {
    expect(countStrings([string('ni', { leftLying: true })])).toMatchObject({ abandoned: 1 })
  })
})

describe('stopping after one attempt', () => {
  it('is measured against strings that needed a second one, so that an early answer is no merit and no blame', () => {
    const strings = [
      string('a', answered),
      string('i', stopped),
      string('n'),
      string('', stopped),
      string('n', stopped),
      string('m', { leftLying: true }),
      string('nn'),
      string('nnnn', usedUp),
    ]
    expect(countStrings(strings)).toMatchObject({ neededSecond: 4, stoppedAfterOne: 2 })
  })

  it('is also stopping where the cadence wants no second one', () => {
    const { attempts, stoppedAfterOne } = countStrings([string('n', { ...usedUp, attemptsOf: 1 })])
    expect(attempts[0]).toMatchObject({ stopped: 0, usedUp: 1 })
    expect(stoppedAfterOne).toBe(1)
  })

  it('is no percentage below ten strings, because one more would change it by ten points', () => {
    expect(shareOf(3, 9)).toBeUndefined()
    expect(shareOf(3, 10)).toBe(30)
    expect(shareOf(0, 0)).toBeUndefined()
  })
})

describe('whatever the strings', () => {
  const facts = fc.record({
    contacts: fc.array(fc.constantFrom(...outcomes), { maxLength: 6 }),
    attemptsOf: fc.integer({ min: 1, max: 6 }),
    endReason: fc.constantFrom('attempts', 'elapsed', 'outcome', 'stopped', undefined),
    sold: fc.boolean(),
    leftLying: fc.boolean(),
    count: fc.integer({ min: 1, max: 3 }),
  })

  it('every string that reached an attempt went on, was answered, was stopped, is used up, or runs', () => {
    fc.assert(
      fc.property(fc.array(facts, { maxLength: 30 }), (strings) => {
        const { attempts } = countStrings(strings)
        attempts.forEach(({ reached, answered, stopped, usedUp, running }, index) => {
          const next = attempts[index + 1]?.reached ?? 0
          expect(reached).toBe(next + answered + stopped + usedUp + running)
        })
      }),
    )
  })

  it('counts alike ones together as it counts them one by one', () => {
    fc.assert(
      fc.property(fc.array(facts, { maxLength: 30 }), (strings) => {
        const single = strings.flatMap((one) =>
          Array.from({ length: one.count }, () => ({ ...one, count: 1 })),
        )
        expect(countStrings(strings)).toEqual(countStrings(single))
      }),
    )
  })

  it('a mark without an attempt is the one at any attempt', () => {
    fc.assert(
      fc.property(
        facts,
        fc.constantFrom('reached', 'conversation-at', 'sale-at', 'stopped-at'),
        (one, mark) => {
          const anywhere = Array.from({ length: 8 }, (_, n) => hasMark(one, mark, n)).some(Boolean)
          expect(hasMark(one, mark)).toBe(mark === 'reached' ? one.contacts.length > 0 : anywhere)
        },
      ),
    )
  })

  it('reads the word it wrote', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...outcomes)), (contacts) => {
        expect(readContacts(writeContacts(contacts))).toEqual(contacts)
      }),
    )
  })
})
