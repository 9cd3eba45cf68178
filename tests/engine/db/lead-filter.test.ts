import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LeadFilter } from '../../../src/core/contract/lead-filter.ts'
import { requests } from '../../../src/core/contract/requests.ts'
import type { ProductId, SellerId, StageId } from '../../../src/core/ids.ts'
import { leadSorts } from '../../../src/core/lead/lead-sort.ts'
import { leadStates } from '../../../src/core/lead/lead-state.ts'
import { conditionOf } from '../../../src/main/engine/db/lead-filter.ts'
import { selectedLeads } from '../../../src/main/engine/db/lead-list.ts'
import { createLeadList } from '../../../src/main/engine/services/lead-list.ts'
import { listMoment } from '../../../src/main/engine/services/list-moment.ts'
import { type MadeLead, makeLeads } from '../../fixtures/make-leads.ts'
import { type TestContext, testContext } from '../../fixtures/test-context.ts'

const day = 86_400_000
const countries = ['FR', 'RO', 'Atlantis']
const sources = ['deals.csv', 'people.csv']

const oneOf = <T>(values: readonly T[]) => fc.constantFrom(...values)
const some = <T>(values: readonly T[]) => fc.uniqueArray(oneOf(values), { minLength: 1, maxLength: 3 })
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })

type Known = Pick<ReturnType<typeof makeLeads>, 'sellers' | 'products' | 'stages'>

/** Instants around the edges that a filter counts with: midnights, now, the end of the week. */
const instants = (context: TestContext) => {
  const { now, today, weekEnds, daysAgo } = listMoment(context)
  const edges = [now, today.from, today.to, weekEnds, daysAgo(1), daysAgo(30)]
  return fc.tuple(oneOf(edges), oneOf([-1, 0, 1, -day, day])).map(([at, by]) => at + by)
}

const leadsOf = (context: TestContext, { sellers, products, stages }: Known) =>
  fc.array(
    fc.record({
      title: oneOf(['Acme', 'acme', 'Boiler', 'Ökohaus', 'Zeta']),
      state: oneOf(leadStates),
      stageId: maybe(oneOf(stages)),
      sellerId: oneOf(sellers),
      productId: maybe(oneOf(products)),
      country: maybe(oneOf(countries)),
      source: maybe(oneOf(sources)),
      valueCents: maybe(fc.integer({ min: 0, max: 5 }).map((euros) => euros * 100)),
      nextStepAt: maybe(instants(context)),
      lastTouchAt: maybe(instants(context)),
      hasPerson: fc.boolean(),
    }),
    { maxLength: 40 },
  )

const filters = ({ sellers, products, stages }: Known): fc.Arbitrary<LeadFilter> =>
  fc
    .record({
      states: maybe(some(leadStates)),
      stages: maybe(some([...stages, null] as (StageId | null)[])),
      sellers: maybe(some(['me', ...sellers] as ('me' | SellerId)[])),
      products: maybe(some([...products, null] as (ProductId | null)[])),
      countries: maybe(some([...countries, null])),
      sources: maybe(some([...sources, null])),
      value: maybe(fc.record({ min: maybe(oneOf([0, 100, 300])), max: maybe(oneOf([0, 200, 400])) })),
      nextStep: maybe(some(['overdue', 'today', 'week', 'none'] as const)),
      lastContact: maybe(
        oneOf([
          { kind: 'never' },
          { kind: 'before', days: 1 },
          { kind: 'before', days: 30 },
          { kind: 'within', days: 0 },
          { kind: 'within', days: 30 },
        ] as const),
      ),
      withoutPerson: maybe(fc.constant(true as const)),
    })
    .map(
      (filter) =>
        Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)) as LeadFilter,
    )

/** What a filter means, said as plainly as can be. */
function matches(lead: MadeLead, filter: LeadFilter, context: TestContext): boolean {
  const { me, now, today, weekEnds, daysAgo } = listMoment(context)
  const { nextStepAt: next, lastTouchAt: last, valueCents: value } = lead
  const has = (wanted: readonly (string | null)[] | undefined, value: string | undefined) =>
    wanted === undefined || wanted.includes(value ?? null)
  const steps = {
    overdue: next !== undefined && next < now,
    today: next !== undefined && next >= today.from && next < today.to,
    week: next !== undefined && next >= today.from && next < weekEnds,
    none: next === undefined,
  }
  const contact = filter.lastContact
  return (
    has(filter.states, lead.state) &&
    has(filter.stages, lead.stageId) &&
    has(
      filter.sellers?.map((seller) => (seller === 'me' ? me : seller)),
      lead.sellerId,
    ) &&
    has(filter.products, lead.productId) &&
    has(filter.countries, lead.country) &&
    has(filter.sources, lead.source) &&
    (filter.value?.min === undefined || (value !== undefined && value >= filter.value.min)) &&
    (filter.value?.max === undefined || (value !== undefined && value <= filter.value.max)) &&
    (filter.nextStep === undefined || filter.nextStep.some((one) => steps[one])) &&
    (contact === undefined ||
      (contact.kind === 'never' && last === undefined) ||
      (contact.kind === 'before' && last !== undefined && last < daysAgo(contact.days)) ||
      (contact.kind === 'within' && last !== undefined && last >= daysAgo(contact.days))) &&
    (filter.withoutPerson === undefined || !lead.hasPerson)
  )
}

describe('a filter of leads', () => {
  it('finds exactly what it means, whatever is combined and in every order', () => {
    const context = testContext()
    const known = makeLeads(context, [])
    const list = createLeadList(context.db, () => listMoment(context))
    fc.assert(
      fc.property(
        leadsOf(context, known),
        fc.array(filters(known), { minLength: 1, maxLength: 4 }),
        oneOf(leadSorts),
        fc.boolean(),
        (leads, wanted, sort, descending) => {
          const { ids } = makeLeads(context, leads)
          for (const filter of wanted) {
            const expected = ids.filter((_, index) => matches(leads[index] as MadeLead, filter, context))
            const query = requests['leads.list'].input.parse({ filter, sort, descending, limit: 500 })
            const { rows, total } = list.page(query)
            expect(rows.map(({ id }) => id).sort()).toEqual(expected.sort())
            expect(total).toBe(expected.length)
            expect(selectedLeads(context.db, { filter }, listMoment(context)).sort()).toEqual(expected)
            const paged = [0, 1, 2].flatMap(
              (page) => list.page({ ...query, offset: page * 15, limit: 15 }).rows,
            )
            expect(paged.map(({ id }) => id)).toEqual(rows.map(({ id }) => id))
          }
        },
      ),
      { numRuns: 300 },
    )
  })

  it('reads nothing but its index, because looking 100,000 leads up takes longer than a key press', () => {
    const context = testContext()
    const known = makeLeads(context, [])
    fc.assert(
      fc.property(filters(known), (filter) => {
        const { sql, values } = conditionOf(filter, listMoment(context))
        fc.pre(sql !== '')
        const plan = context.db
          .prepare(`EXPLAIN QUERY PLAN SELECT number FROM leads INDEXED BY leads_listed WHERE ${sql}`)
          .all(values)
        expect(JSON.stringify(plan)).toContain('COVERING INDEX leads_listed')
      }),
    )
  })
})
