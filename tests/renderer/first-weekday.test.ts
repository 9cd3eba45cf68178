import { expect, test } from 'vitest'
import { firstWeekdayOf } from '../../src/renderer/i18n/first-weekday.ts'

test('weeks begin as they do where the rep works, whatever language is read', () => {
  expect(firstWeekdayOf('en-GB', 'IL')).toBe(7)
  expect(firstWeekdayOf('en-US', 'FR')).toBe(1)
  expect(firstWeekdayOf('en-GB', 'US')).toBe(7)
})

test('where no country is known, or none that exists, they begin as in the language', () => {
  expect(firstWeekdayOf('en-US', undefined)).toBe(7)
  expect(firstWeekdayOf('fr', undefined)).toBe(1)
  expect(firstWeekdayOf('fr', 'Frankreich')).toBe(1)
})
