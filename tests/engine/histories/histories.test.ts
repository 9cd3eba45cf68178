import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { capturedTables } from '../../../src/main/engine/db/capture.ts'
import { redo, undo } from '../../../src/main/engine/db/history.ts'
import { startAllStrings } from '../../../src/main/engine/services/start-all.ts'
import { addTestLead, expectValue, type TestContext, testContext } from '../../fixtures/test-context.ts'
import { brokenLaws, watchSale } from './desk-laws.ts'
import { make, move, withPromise } from './moves.ts'
import { watchPromises } from './promise-law.ts'

const start = '2026-11-26T08:00+01:00'
const places = {
  'a Christmas with its holidays': ['2026-12-25', '2027-01-01'],
  'a week full of holidays': ['2026-11-27', '2026-11-30', '2026-12-01', '2026-12-02', '2026-12-04'],
}

const someMoves = fc.array(move, { minLength: 1, maxLength: 14 })
const history = fc.oneof(
  { weight: 3, arbitrary: someMoves },
  { weight: 1, arbitrary: fc.tuple(withPromise, someMoves).map(([first, later]) => [...first, ...later]) },
)

describe('no history of commands', () => {
  // One database serves all histories, each of which is rolled back; the appointments of other leads take their time.
  it.each(Object.entries(places))(
    'leaves an open lead without a next step, crowds contacts without a reason, runs on after the cut, calls a nurtured lead, moves what was agreed unasked or loses a sale, over %s',
    async (_place, holidays) => {
      const context = testContext(holidays)
      const calendar = {
        workingWeekdays: [1, 2, 3, 4, 5],
        holidayName: (date: string) => (holidays.includes(date) ? 'A holiday' : undefined),
      }
      for (let n = 0; n < 20; n += 1) addTestLead(context, { company: `Busy ${n}` })
      expectValue(await startAllStrings(context, context.asked({})))
      await fc.assert(
        fc
          .asyncProperty(history, async (moves) => {
            const leadId = addTestLead(context)
            for (const [index, one] of moves.entries()) {
              const brokenPromises = watchPromises(context.db, leadId, { move: one, now: context.now() })
              const lostSale = watchSale(context.db, leadId, one.do)
              await make(context, leadId, one)
              // An undo may take back the lead itself.
              if (context.db.prepare('SELECT 1 FROM leads WHERE id = ?').get(leadId) === undefined) return
              const laws = brokenLaws(context.db, leadId, { calendar, now: context.now() })
              expect(
                [...laws, ...brokenPromises(), ...lostSale()],
                `after move ${index + 1} of ${JSON.stringify(moves, undefined, 1)}`,
              ).toEqual([])
            }
          })
          .beforeEach(() => {
            context.setNow(start)
            context.db.exec('BEGIN')
          })
          .afterEach(() => void context.db.exec('ROLLBACK')),
        { numRuns: 1000 },
      )
    },
    300_000,
  )

  it('is beyond undo and redo: they lead back to the very rows it began and ended with', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(move, { maxLength: 10 }), async (moves) => {
        const context = testContext(places['a Christmas with its holidays'])
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
