import fc from 'fast-check'
import { expect } from 'vitest'
import { startAllStrings } from '../../../src/main/engine/services/start-all.ts'
import { addTestLead, expectValue, testContext } from '../../fixtures/test-context.ts'
import { brokenLaws, watchSale } from './desk-laws.ts'
import { type Move, make, move, pastTheCut, withPromise } from './moves.ts'
import { watchPromises } from './promise-law.ts'

const start = '2026-11-26T08:00+01:00'

const someMoves = fc.array(move, { minLength: 1, maxLength: 14 })
const after = (first: fc.Arbitrary<Move[]>) =>
  fc.tuple(first, someMoves).map(([moves, later]) => [...moves, ...later])
const history = fc.oneof(
  { weight: 8, arbitrary: someMoves },
  { weight: 3, arbitrary: after(withPromise) },
  { weight: 1, arbitrary: after(pastTheCut) },
)

/**
 * Lets a thousand histories of commands happen to a lead, in a place with those holidays, and looks at the laws after each
 * command. One database serves them all, each is rolled back; the appointments of other leads take their time.
 */
export async function expectLawfulHistories(holidays: readonly string[]): Promise<void> {
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
}
