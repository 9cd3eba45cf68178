import fc from 'fast-check'
import { expect, it } from 'vitest'
import { breaksFor } from '../../../src/core/cadence/absence.ts'
import {
  addDays,
  dateOfDayNumber,
  dayNumber,
  isoWeekday,
  type PlainDate,
} from '../../../src/core/time/plain-date.ts'

const first = '2026-01-01' as PlainDate
const week = [1, 2, 3, 4, 5]

/** Day for day, as slowly as it can be done. */
function longestBreak(absences: readonly { firstDay: PlainDate; lastDay: PlainDate }[]): number {
  let [longest, away] = [0, 0]
  const from = dayNumber(absences.map(({ firstDay }) => firstDay).sort()[0] as PlainDate)
  const to = dayNumber(
    absences
      .map(({ lastDay }) => lastDay)
      .sort()
      .at(-1) as PlainDate,
  )
  for (let day = from; day <= to; day += 1) {
    const date = dateOfDayNumber(day)
    const isAway = absences.some(({ firstDay, lastDay }) => firstDay <= date && date <= lastDay)
    away = isAway || !week.includes(isoWeekday(date)) ? away + 1 : 0
    longest = Math.max(longest, away)
  }
  return longest
}

const absence = fc
  .tuple(fc.integer({ min: 0, max: 800 }), fc.integer({ min: 0, max: 200 }))
  .map(([after, days]) => ({ firstDay: addDays(first, after), lastDay: addDays(first, after + days) }))

it('absences that follow closely count as one, because the weekend between them is no time to call', () => {
  fc.assert(
    fc.property(fc.array(absence, { minLength: 1, maxLength: 8 }), (absences) => {
      const longest = longestBreak(absences)
      // The weekend before an absence that stands alone is not counted with it.
      fc.pre(longest <= 296 || longest > 304)
      expect(breaksFor(absences, week)).toBe(longest <= 300)
    }),
    { numRuns: 500 },
  )
})

it('absences that lie centuries apart are looked at, not the days between them', () => {
  const day = (text: string) => ({ firstDay: text as PlainDate, lastDay: text as PlainDate })
  expect(breaksFor([day('0001-01-01'), day('9999-12-31')], week)).toBe(true)
  const ages = { firstDay: '0001-01-01' as PlainDate, lastDay: '9999-12-31' as PlainDate }
  expect(breaksFor([ages], week)).toBe(false)
})
