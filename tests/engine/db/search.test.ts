import { describe, expect, it } from 'vitest'
import type { RequestInput } from '../../../src/core/contract/requests.ts'
import { requests } from '../../../src/core/contract/requests.ts'
import { undo } from '../../../src/main/engine/db/history.ts'
import { createLeadList } from '../../../src/main/engine/services/lead-list.ts'
import { editLead } from '../../../src/main/engine/services/leads.ts'
import { listMoment } from '../../../src/main/engine/services/list-moment.ts'
import { addTestLead, expectValue, type TestContext, testContext } from '../../fixtures/test-context.ts'

const page = (context: TestContext, query: RequestInput<'leads.list'>) =>
  createLeadList(context.db, () => listMoment(context)).page(requests['leads.list'].input.parse(query))

const find = (context: TestContext, query: string, rest: RequestInput<'leads.list'> = {}) =>
  page(context, { query, ...rest }).rows.map(({ title }) => title)

describe('searching leads', () => {
  it.each([
    ['the beginning of any word', 'acm', 'Acme Industries'],
    ['words in any order', 'indus ac', 'Acme Industries'],
    ['a person', 'stefan', 'Acme Industries'],
    ['letters without their accents', 'ștefan', 'Acme Industries'],
    ['letters that have no plain form', 'lodz', 'Łódź Œuvres'],
    ['a ligature typed as two letters', 'oeuvres', 'Łódź Œuvres'],
    ['an e-mail address', 'stefan@example.com', 'Acme Industries'],
    ['digits of a number, however it is spaced', '+33 6 12 34', 'Acme Industries'],
    ['a number in its national form', '06 12 34', 'Acme Industries'],
    ['the end of a number, as people remember it', '5678', 'Acme Industries'],
  ])('finds a lead by %s', (_by, query, title) => {
    const context = testContext()
    addTestLead(context, {
      company: 'Acme Industries',
      person: 'Ștefan Müller',
      email: 'stefan@example.com',
      phone: '+33 6 12 34 56 78',
    })
    addTestLead(context, { company: 'Łódź Œuvres' })
    expect(find(context, query)).toEqual([title])
  })

  it('takes signs of the query language as plain text', () => {
    const context = testContext()
    addTestLead(context, { company: 'AND "OR" NOT* (x)' })
    for (const query of ['"', '*', 'AND', 'NOT', 'a" OR "b', '()', '-', 'x:y', '\u0000', '^a'])
      find(context, query)
    expect(find(context, 'or not')).toEqual(['AND "OR" NOT* (x)'])
  })

  it('follows edits and undo, because a wrong hit is worse than a slow one', () => {
    const context = testContext()
    const id = addTestLead(context, { title: 'Boiler', company: 'Acme' })
    expectValue(editLead(context, context.asked({ id, title: 'Heat pump' })))
    expect(find(context, 'boiler')).toEqual([])
    expect(find(context, 'pump')).toEqual(['Heat pump'])
    undo(context.db, context.newId())
    expect(find(context, 'boiler')).toEqual(['Boiler'])
    undo(context.db, context.newId())
    expect(find(context, 'acme')).toEqual([])
  })

  it('finds the one in a state among more than it ranks', () => {
    const context = testContext()
    for (let n = 0; n < 1005; n += 1) addTestLead(context, { company: `Same ${n}` })
    context.db.prepare("UPDATE leads SET state = 'refused' WHERE number = 1004").run()
    expect(find(context, 'same', { filter: { states: ['refused'] } })).toEqual(['Same 1003'])
  })

  it('tells that there are more when it stops at its cap', () => {
    const context = testContext()
    for (let n = 0; n < 1005; n += 1) addTestLead(context, { company: `Same ${n}` })
    const found = page(context, { query: 'same' })
    expect(found).toMatchObject({ total: 1000, capped: true })
    expect(found.rows).toHaveLength(100)
  })
})
