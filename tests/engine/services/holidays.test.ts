import { expect, test } from 'vitest'
import { plainDate } from '../../../src/core/time/plain-date.ts'
import { holidaysBetween } from '../../../src/main/engine/services/holidays.ts'
import { testContext } from '../../fixtures/test-context.ts'

const day = (text: string) => plainDate.parse(text)

test('the calendar names the holidays of its period, the first and the last day included', async () => {
  const context = testContext(['2026-12-25', '2027-01-01', '2027-01-02'])
  const found = await holidaysBetween(context, { from: day('2026-12-25'), to: day('2027-01-01') })
  expect(found).toEqual([
    { day: '2026-12-25', name: 'A holiday' },
    { day: '2027-01-01', name: 'A holiday' },
  ])
})

test('a period that ends before it begins has none', async () => {
  const context = testContext(['2026-12-25'])
  expect(await holidaysBetween(context, { from: day('2026-12-26'), to: day('2026-12-24') })).toEqual([])
})
