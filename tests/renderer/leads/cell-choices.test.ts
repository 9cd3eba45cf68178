import { describe, expect, test } from 'vitest'
import {
  type CellOption,
  choicesFor,
  type Written,
} from '../../../src/renderer/features/leads/cell-choices.ts'

const named = (...labels: string[]): CellOption[] => labels.map((label) => ({ value: label, label }))
const fresh = (text: string): Written => ({ fresh: { value: text, label: `As written: ${text}` } })

const typed = (options: readonly CellOption[], text: string, written: Written = {}, begun = '-') => {
  const { shown, taken } = choicesFor(options, { text, begun }, written)
  return { shown: shown.map(({ label }) => label), takes: shown[taken]?.value }
}

describe('typing a country into a cell', () => {
  const countries = [
    { value: 'CN', label: 'China' },
    { value: 'LB', label: 'Lebanon' },
    { value: null, label: 'No country' },
  ]
  const norway = { named: { value: 'NO', label: 'Norway' } }

  test('its code is the country and not a part of the words that clear the cell', () => {
    expect(typed(countries, 'No', norway)).toEqual({
      shown: ['Lebanon', 'No country', 'Norway'],
      takes: 'NO',
    })
  })

  test('its name in another language is the one of the list, and stands there once', () => {
    const china = { named: { value: 'CN', label: 'China' } }
    expect(typed(countries, 'Chine', china)).toEqual({ shown: ['China'], takes: 'CN' })
    expect(typed(countries, 'chi', china)).toEqual({ shown: ['China'], takes: 'CN' })
  })

  test('a part of the words that clear takes nothing, all of them clear', () => {
    expect(typed(countries, 'no c')).toEqual({ shown: ['No country'], takes: undefined })
    expect(typed(countries, 'no country').takes).toBeNull()
    expect(typed(countries, ' ').takes).toBeNull()
  })
})

describe('typing a stage into a cell', () => {
  const stages = [...named('Offer sent', 'Won', 'Reoffer'), { value: null, label: 'No stage' }]

  test('a new one can be had whose name is a part of another: it is offered behind those that match', () => {
    expect(typed(stages, 'Offer', fresh('Offer'))).toEqual({
      shown: ['Offer sent', 'Reoffer', 'As written: Offer'],
      takes: 'Offer sent',
    })
    expect(typed(stages, 'Call back', fresh('Call back')).takes).toBe('Call back')
    expect(typed(stages, 'No', fresh('No')).takes).toBe('No')
  })

  test('one called exactly so is taken before longer ones, and is not offered as new', () => {
    const both = named('Offer sent', 'Offer')
    expect(typed(both, 'offer', fresh('offer'))).toEqual({ shown: ['Offer sent', 'Offer'], takes: 'Offer' })
  })

  test('what begins so is taken before what only contains it', () => {
    expect(typed(named('Reoffer', 'Offer sent'), 'off').takes).toBe('Offer sent')
  })

  test('nothing typed yet shows them all, at the one it has', () => {
    expect(typed(stages, 'Won', {}, 'Won')).toEqual({
      shown: ['Offer sent', 'Won', 'Reoffer', 'No stage'],
      takes: 'Won',
    })
  })
})
