import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { FollowUpView } from '../../../src/core/contract/follow-ups.ts'
import type { LeadId } from '../../../src/core/ids.ts'
import { addDays } from '../../../src/core/time/plain-date.ts'
import { dateOf, type TimeOfDay, wallTimeOn } from '../../../src/core/time/wall-time.ts'
import { wallTimeAt } from '../../../src/core/time/zone.ts'
import { followUpsOfLead } from '../../../src/main/engine/db/follow-ups.ts'
import { moveAppointment, proposeMove } from '../../../src/main/engine/services/appointments.ts'
import { addTestLead, expectValue, type TestContext, testContext } from '../../fixtures/test-context.ts'
import { type Move, make, move } from './moves.ts'

const asking = fc.record({
  which: fc.nat(3),
  in: fc.integer({ min: 0, max: 25 }),
  hour: fc.constantFrom('09:30', '16:45') as fc.Arbitrary<TimeOfDay>,
  respace: fc.boolean(),
})

it('what a move is said to meet and to take along is what the move then meets and takes along', async () => {
  const context = testContext(['2026-12-25'])
  let moved = 0
  const hour = '09:30' as TimeOfDay
  const start: Move = { do: 'start', cadence: 0, firstIn: undefined, hour, reason: undefined }
  await fc.assert(
    fc
      .asyncProperty(fc.array(move, { maxLength: 4 }), asking, async (moves, asked) => {
        const leadId = addTestLead(context)
        await make(context, leadId, start)
        for (const one of moves) await make(context, leadId, one)
        moved += Number(await movesAsProposed(context, leadId, asked))
      })
      .beforeEach(() => {
        context.setNow('2026-11-26T08:00+01:00')
        context.db.exec('BEGIN')
      })
      .afterEach(() => void context.db.exec('ROLLBACK')),
    { numRuns: 400, examples: [foundOnce] },
  )
  expect(moved).toBeGreaterThan(50)
}, 120_000)

/** The attempt that moves stood where a later one would go. */
const foundOnce: [Move[], Asking] = [
  [
    {
      do: 'move',
      which: 0,
      in: 23,
      hour: '08:30' as TimeOfDay,
      respace: true,
      agreed: undefined,
      reason: undefined,
    },
    {
      do: 'agree',
      in: undefined,
      hour: '08:30' as TimeOfDay,
      at: '08:30' as TimeOfDay,
      channel: undefined,
      gap: undefined,
    },
  ],
  { which: 0, in: 12, hour: '09:30' as TimeOfDay, respace: true },
]

type Asking = typeof asking extends fc.Arbitrary<infer A> ? A : never

/** False where there was nothing to move, or it was refused as foretold. */
async function movesAsProposed(context: TestContext, leadId: LeadId, asked: Asking): Promise<boolean> {
  const before = planned(context, leadId)
  const followUp = before[asked.which % Math.max(before.length, 1)]
  if (!followUp) return false
  const today = dateOf(wallTimeAt(context.now(), 'Europe/Paris'))
  const startsAt = wallTimeOn(addDays(today, asked.in), asked.hour)
  const input = { followUpId: followUp.id, startsAt, respace: asked.respace }
  const { rest, tooClose, breaksAgreement } = expectValue(await proposeMove(context, input))
  const result = await moveAppointment(context, context.asked(input))
  if (!result.ok && !reasonsAsked.includes(result.error.code)) return false
  expect(result.ok ? undefined : result.error.code).toBe(
    breaksAgreement ? 'moves-agreed' : tooClose && 'too-close',
  )
  if (!result.ok) return false
  const after = new Map(planned(context, leadId).map((one) => [one.id, one.startsAt]))
  const others = before.filter(({ id }) => id !== followUp.id)
  const expected = others.map(({ id, startsAt: from }) => {
    const along = asked.respace ? rest.find(({ followUpId }) => followUpId === id) : undefined
    return [id, along === undefined ? from : along.to]
  })
  expect(others.map(({ id }) => [id, after.get(id)])).toEqual(expected)
  return true
}

const reasonsAsked: readonly string[] = ['moves-agreed', 'too-close']

const planned = (context: TestContext, leadId: LeadId): readonly FollowUpView[] =>
  followUpsOfLead(context.db, leadId).filter(({ status }) => status === 'planned')
