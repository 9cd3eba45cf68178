import { describe, expect, test } from 'vitest'
import {
  amountsIn,
  toggleValue,
  usedFields,
  withoutField,
} from '../../../src/renderer/features/leads/filter-fields.ts'
import { parseMoney } from '../../../src/renderer/i18n/parse-money.ts'

describe('a filter in the window', () => {
  test('gains and loses values, and with the last one its part', () => {
    const one = toggleValue({}, 'states', 'open')
    const two = toggleValue(one, 'states', 'waiting')
    expect(two).toEqual({ states: ['open', 'waiting'] })
    expect(toggleValue(two, 'states', 'open')).toEqual({ states: ['waiting'] })
    expect(toggleValue(one, 'states', 'open')).toEqual({})
    expect(toggleValue({}, 'countries', null)).toEqual({ countries: [null] })
  })

  test('names its parts in the order of the menu', () => {
    const filter = toggleValue(toggleValue({ withoutPerson: true }, 'countries', 'FR'), 'states', 'open')
    expect(usedFields(filter)).toEqual(['states', 'countries', 'withoutPerson'])
    expect(withoutField(filter, 'countries')).toEqual({ withoutPerson: true, states: ['open'] })
  })

  test('reads one amount or two, however they are written and in whatever order', () => {
    expect(amountsIn('1 200,50', parseMoney)).toEqual([120_050])
    expect(amountsIn('1000-5000', parseMoney)).toEqual([100_000, 500_000])
    expect(amountsIn('5000 – 1000', parseMoney)).toEqual([100_000, 500_000])
    for (const text of ['', 'much', '-', '1-2-3']) expect(amountsIn(text, parseMoney)).toBeUndefined()
  })
})
