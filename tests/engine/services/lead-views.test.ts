import { describe, expect, it } from 'vitest'
import { builtInViewKeys } from '../../../src/core/contract/lead-views.ts'
import { requests } from '../../../src/core/contract/requests.ts'
import { redo, undo } from '../../../src/main/engine/db/history.ts'
import { listLeadViews } from '../../../src/main/engine/db/lead-views.ts'
import {
  addLeadView,
  deleteLeadView,
  editLeadView,
  moveLeadView,
} from '../../../src/main/engine/services/lead-views.ts'
import { expectProblem, expectValue, type TestContext, testContext } from '../../fixtures/test-context.ts'

const names = ({ db }: TestContext) => listLeadViews(db).map(({ name, key }) => name ?? key)

const big = {
  name: 'Big ones',
  filter: { states: ['open' as const], value: { min: 100_000 } },
  columns: [{ column: 'title' as const }, { column: 'value' as const, width: 120 }],
  sort: 'value' as const,
  descending: true,
}

describe('views of leads', () => {
  it('begin with what a rep asks for every day', () => {
    const context = testContext()
    expect(names(context)).toEqual(builtInViewKeys)
    const { output } = requests['leadViews.list']
    expect(output.parse(listLeadViews(context.db))).toEqual(listLeadViews(context.db))
  })

  it('are kept with filter, columns, widths and order, and stand last', () => {
    const context = testContext()
    const { id } = expectValue(addLeadView(context, context.asked(big)))
    expect(listLeadViews(context.db).at(-1)).toEqual({ id, ...big })
  })

  it('change in what is given only; a search is taken out by null', () => {
    const context = testContext()
    const { id } = expectValue(addLeadView(context, context.asked({ ...big, query: 'acme' })))
    expectValue(editLeadView(context, context.asked({ id, name: 'Large ones' })))
    expect(listLeadViews(context.db).at(-1)).toEqual({ id, ...big, name: 'Large ones', query: 'acme' })
    expectValue(editLeadView(context, context.asked({ id, query: null })))
    expect(listLeadViews(context.db).at(-1)).toEqual({ id, ...big, name: 'Large ones' })
  })

  it('are moved among each other, past the end meaning to the end', () => {
    const context = testContext()
    const [all, , mine] = listLeadViews(context.db)
    expectValue(moveLeadView(context, context.asked({ id: mine?.id as never, position: 0 })))
    expectValue(moveLeadView(context, context.asked({ id: all?.id as never, position: 99 })))
    expect(names(context)).toEqual(['mine-today', 'no-next-step', 'waiting', 'nurture', 'going-quiet', 'all'])
  })

  it('come back by undo wherever they stood, even a built-in one that was deleted', () => {
    const context = testContext()
    const [, second] = listLeadViews(context.db)
    const before = listLeadViews(context.db)
    expectValue(deleteLeadView(context, context.asked({ id: second?.id as never })))
    expect(names(context)).not.toContain('no-next-step')
    expectValue(undo(context.db, context.newId()))
    expect(listLeadViews(context.db)).toEqual(before)
    expectValue(redo(context.db, context.newId()))
    expect(names(context)).not.toContain('no-next-step')
  })

  it('that are gone are not changed, moved or deleted', () => {
    const context = testContext()
    const id = context.newId() as never
    expect(expectProblem(editLeadView(context, context.asked({ id, name: 'x' })))).toBe('view-not-found')
    expect(expectProblem(moveLeadView(context, context.asked({ id, position: 0 })))).toBe('view-not-found')
    expect(expectProblem(deleteLeadView(context, context.asked({ id })))).toBe('view-not-found')
  })
})
