import { describe, expect, it } from 'vitest'
import type { FollowUpId } from '../../../src/core/ids.ts'
import type { WallTime } from '../../../src/core/time/wall-time.ts'
import { recordOutcome } from '../../../src/main/engine/services/contacts.ts'
import { startString } from '../../../src/main/engine/services/strings.ts'
import { todayCounts, todayView } from '../../../src/main/engine/services/today.ts'
import { addTestLead, expectValue, type TestContext, testContext } from '../../fixtures/test-context.ts'

const minutes = Array.from({ length: 60 }, (_, minute) => String(minute).padStart(2, '0'))

/** Sixty first attempts on Thursday, one each minute from nine. */
async function busyMorning() {
  const context = testContext()
  const ids: FollowUpId[] = []
  for (const minute of minutes) {
    const leadId = addTestLead(context, { company: `Company ${minute}` })
    const first = `2026-11-26T09:${minute}` as WallTime
    const started = expectValue(await startString(context, context.asked({ leadId, first })))
    ids.push(started.followUps[0]?.id as FollowUpId)
  }
  context.setNow('2026-11-26T08:55+01:00')
  return { context, ids }
}

async function workOff(context: TestContext, ids: readonly FollowUpId[]): Promise<void> {
  for (const followUpId of ids) {
    expectValue(await recordOutcome(context, context.asked({ followUpId, outcome: 'no-answer' })))
  }
}

describe('what was worked off today', () => {
  it('is told whole as a number, and only its latest as rows, because nobody reads back further', async () => {
    const { context, ids } = await busyMorning()
    await workOff(context, ids)
    const { done, doneTotal } = todayView(context)
    expect(doneTotal).toBe(60)
    expect(done.map(({ startsAt }) => startsAt)).toEqual(
      minutes
        .slice(10)
        .reverse()
        .map((minute) => `2026-11-26T09:${minute}`),
    )
  })
})

describe('the figure beside Today', () => {
  it('counts what has not ended yet, the running call too', async () => {
    const { context } = await busyMorning()
    context.setNow('2026-11-26T09:30+01:00')
    const inTheList = todayView(context).due.length
    expect(todayCounts(context)).toMatchObject({ due: inTheList, missed: 60 - inTheList })
    expect(inTheList).toBeGreaterThan(30)
  })
})

describe('leads that were never planned', () => {
  it('are counted whole, and the newest of them shown', () => {
    const context = testContext()
    const added = minutes.map((minute) => addTestLead(context, { company: `Company ${minute}` }))
    const { total, leads } = todayView(context).noNextStep
    expect(total).toBe(60)
    expect(leads.map(({ id }) => id)).toEqual(added.slice(-8).reverse())
  })
})
