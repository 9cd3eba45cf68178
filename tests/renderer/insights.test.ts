import { describe, expect, test } from 'vitest'
import { readContacts } from '../../src/core/insights/contacts.ts'
import { countStrings } from '../../src/core/insights/count-strings.ts'
import { afterFirst, findingOf } from '../../src/renderer/features/insights/finding.ts'
import { questionOf, readFilter, writeFilter } from '../../src/renderer/features/insights/insight-filter.ts'
import { createFormat } from '../../src/renderer/i18n/format.ts'

const counted = (words: Readonly<Record<string, number>>) =>
  countStrings(
    Object.entries(words).map(([word, count]) => ({
      contacts: readContacts(word),
      attemptsOf: 4,
      endReason: 'stopped' as const,
      sold: false,
      leftLying: false,
      count,
    })),
  )

describe('the sentence over the chart', () => {
  test('names the furthest attempt that half of the strings got', () => {
    expect(findingOf(counted({ n: 5, nn: 1, nnn: 6 }))).toEqual({ kind: 'reach', attempt: 3 })
    expect(findingOf(counted({ n: 7, nn: 1, nnn: 4 }))).toEqual({ kind: 'first' })
  })

  test('claims nothing of a handful, and nothing where nothing was done', () => {
    expect(findingOf(counted({ nnnn: 9 }))).toEqual({ kind: 'few' })
    expect(findingOf(counted({ '': 20 }))).toEqual({ kind: 'none' })
  })

  test('counts as later what stopping after one attempt would have lost', () => {
    expect(afterFirst(counted({ i: 2, ni: 3, nni: 1 }), 'conversations')).toEqual({ part: 4, whole: 6 })
  })
})

describe('what is looked at', () => {
  test('is kept in the address, and an address of nonsense is the usual', () => {
    const filter = { period: 'all', sellerId: 'ana', cadenceId: undefined } as const
    expect(readFilter(writeFilter(filter))).toEqual(filter)
    expect(readFilter(new URLSearchParams('period=yesterday')).period).toBe('6-months')
  })

  test('is a period that ends today and is as long as it says', () => {
    const from = (period: '30-days' | '6-months' | '12-months' | 'all', today: string) =>
      questionOf({ period, sellerId: undefined, cadenceId: undefined }, today).from
    expect(from('30-days', '2026-11-26')).toBe('2026-10-28')
    expect(from('6-months', '2026-11-26')).toBe('2026-05-27')
    expect(from('12-months', '2026-02-28')).toBe('2025-03-01')
    expect(from('all', '2026-11-26')).toBeUndefined()
  })
})

test('shares and periods are written as the language does', () => {
  const french = createFormat('fr-FR')
  expect(french.percent(12).replace(/\s/g, ' ')).toBe('12 %')
  expect(french.period('2026-05-01', '2026-11-26').replace(/\s/g, ' ')).toBe('1er mai – 26 novembre 2026')
  expect(createFormat('en-GB').percent(68, 87)).toBe('68–87%')
})
