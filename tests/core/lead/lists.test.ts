import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aliasesAfter, findByName, moved } from '../../../src/core/lead/listed-name.ts'
import { inSalesOrder, isClosingStage } from '../../../src/core/lead/stage-order.ts'

const named = (...names: string[]) => names.map((name) => ({ name }))

describe('a name in a list', () => {
  it('is found however it is written, because exports differ in case and accents', () => {
    expect(findByName(named('Qualifié', 'Gagné'), ' QUALIFIE ')).toEqual({ name: 'Qualifié' })
    expect(findByName(named('Qualifié'), 'Qualification')).toBeUndefined()
  })

  it('is found by what it was called before, but a present name counts first', () => {
    const hot = { name: 'Hot', aliases: ['Qualified'] }
    expect(findByName([hot], 'qualified')).toBe(hot)
    const qualified = { name: 'Qualified' }
    expect(findByName([hot, qualified], 'Qualified')).toBe(qualified)
  })

  it('keeps every earlier name once, and never its own', () => {
    expect(aliasesAfter([{ name: 'Demo', aliases: ['Hot'] }, { name: 'demo done' }], 'hot')).toEqual([
      'Demo',
      'demo done',
    ])
  })
})

describe('moving an item of a list', () => {
  it('puts it where it was dropped, and keeps the order of all others', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(), { minLength: 1 }), fc.nat(20), fc.nat(20), (list, a, b) => {
        const from = a % list.length
        const result = moved(list, from, b)
        expect(result[Math.min(b, list.length - 1)]).toBe(list[from])
        expect(result.filter((item) => item !== list[from])).toEqual(
          list.filter((item) => item !== list[from]),
        )
      }),
    )
  })
})

describe('stages of an import', () => {
  it.each([
    [
      'HubSpot',
      ['Contract Sent', 'Qualified To Buy', 'Appointment Scheduled', 'Presentation Scheduled'],
      ['Appointment Scheduled', 'Qualified To Buy', 'Presentation Scheduled', 'Contract Sent'],
    ],
    [
      'Pipedrive in French',
      ['Négociation entamée', 'Qualifié', 'Proposition faite', 'Contact pris'],
      ['Contact pris', 'Qualifié', 'Proposition faite', 'Négociation entamée'],
    ],
    [
      'Salesforce',
      ['Closed Won', 'Negotiation/Review', 'Prospecting', 'Needs Analysis', 'Qualification'],
      ['Prospecting', 'Qualification', 'Needs Analysis', 'Negotiation/Review', 'Closed Won'],
    ],
  ])('stand in the order a sale goes through them: %s', (_crm, seen, ordered) => {
    expect(inSalesOrder(named(...seen))).toEqual(named(...ordered))
  })

  it('keep their order behind the others where no word places them', () => {
    expect(inSalesOrder(named('Zeta', 'Proposal', 'Alpha'))).toEqual(named('Proposal', 'Zeta', 'Alpha'))
  })

  it('that close a sale are told from those it goes through', () => {
    expect(['Closed Won', 'Perdu', 'Câștigat'].map(isClosingStage)).toEqual([true, true, true])
    expect(isClosingStage('Proposal')).toBe(false)
  })
})
