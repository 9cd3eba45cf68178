import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { capturedTables } from '../../../src/main/engine/db/capture.ts'
import { redo, undo } from '../../../src/main/engine/db/history.ts'
import { addTestLead, expectValue, type TestContext, testContext } from '../../fixtures/test-context.ts'
import { make, move } from './moves.ts'

describe('a history of commands', () => {
  it('is beyond undo and redo: they lead back to the very rows it began and ended with', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(move, { maxLength: 10 }), async (moves) => {
        const context = testContext(['2026-12-25', '2027-01-01'])
        const leadId = addTestLead(context)
        const images = [imageOf(context)]
        for (const one of moves) {
          if (one.do === 'undo' || one.do === 'redo') continue
          const result = await make(context, leadId, one)
          if (result?.ok && isUndoable(context)) images.push(imageOf(context))
        }
        expectUndoAndRedo(context, images)
      }),
      { numRuns: 40 },
    )
  })
})

/** A command that changed nothing is not offered for undo. */
const isUndoable = ({ db }: TestContext): boolean =>
  db.prepare('SELECT state FROM commands ORDER BY seq DESC LIMIT 1').pluck().get() === 'applied'

function expectUndoAndRedo(context: TestContext, images: readonly string[]): void {
  for (const image of images.slice(0, -1).reverse()) {
    expectValue(undo(context.db, context.newId()))
    expect(imageOf(context)).toBe(image)
  }
  for (const image of images.slice(1)) {
    expectValue(redo(context.db, context.newId()))
    expect(imageOf(context)).toBe(image)
  }
}

/** Everything that commands may change, but for SEQUENCE, which only counts up. */
function imageOf({ db }: TestContext): string {
  const rows = capturedTables.map((table) =>
    (db.prepare(`SELECT * FROM ${table} ORDER BY id`).all() as Record<string, unknown>[]).map(
      ({ sequence: _sequence, ...row }) => row,
    ),
  )
  return JSON.stringify(rows)
}
