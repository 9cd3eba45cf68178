import { describe, expect, it } from 'vitest'
import type { FollowUpId, LeadId } from '../../../src/core/ids.ts'
import type { PlainDate } from '../../../src/core/time/plain-date.ts'
import type { WallTime } from '../../../src/core/time/wall-time.ts'
import { undo } from '../../../src/main/engine/db/history.ts'
import { recordAgreement } from '../../../src/main/engine/services/agreements.ts'
import { recordOutcome } from '../../../src/main/engine/services/contacts.ts'
import { decideLead } from '../../../src/main/engine/services/decisions.ts'
import { extend } from '../../../src/main/engine/services/extensions.ts'
import { editLead, openLead } from '../../../src/main/engine/services/leads.ts'
import { proposeNurture } from '../../../src/main/engine/services/nurture.ts'
import { purposesFor } from '../../../src/main/engine/services/purposes.ts'
import { stringGaps } from '../../../src/main/engine/services/string-gaps.ts'
import { startString } from '../../../src/main/engine/services/strings.ts'
import {
  addTestLead,
  expectProblem,
  expectValue,
  type TestContext,
  testContext,
} from '../../fixtures/test-context.ts'

async function startedString() {
  const context = testContext()
  const leadId = addTestLead(context)
  const first = '2026-11-26T09:30' as WallTime
  const { followUps } = expectValue(await startString(context, context.asked({ leadId, first })))
  return { context, leadId, first: followUps[0]?.id as FollowUpId }
}

const opened = (context: TestContext, leadId: LeadId) => expectValue(openLead(context, leadId))
const until = '2027-06-01' as PlainDate

describe('the history of a lead', () => {
  it('tells what was decided, and not what was taken back', async () => {
    const context = testContext()
    const leadId = addTestLead(context)
    const decided = () => opened(context, leadId).timeline.filter(({ kind }) => kind === 'decided')
    expectValue(await decideLead(context, context.asked({ id: leadId, decision: 'waiting' as const, until })))
    expect(decided()).toMatchObject([{ decision: 'waiting', until }])
    context.setNow('2026-11-27T08:00+01:00')
    expectValue(await decideLead(context, context.asked({ id: leadId, decision: 'dead' as const })))
    expect(decided()).toMatchObject([{ decision: 'dead' }, { decision: 'waiting' }])
    expectValue(undo(context.db, context.newId()))
    expect(decided()).toMatchObject([{ decision: 'waiting' }])
  })

  it('tells that a string was extended, and from which attempt on', async () => {
    const { context, leadId, first } = await startedString()
    expect(opened(context, leadId).strings[0]).not.toHaveProperty('extendedFrom')
    context.setNow('2026-11-26T09:40+01:00')
    expectValue(
      await recordOutcome(context, context.asked({ followUpId: first, outcome: 'interested' as const })),
    )
    expectValue(await extend(context, context.asked({ leadId, attempts: 2 })))
    expect(opened(context, leadId).strings[0]).toMatchObject({ attemptsOf: 6, extendedFrom: 5 })
    expect(opened(context, leadId).timeline).toContainEqual(
      expect.objectContaining({ kind: 'string-extended', of: 6 }),
    )
  })
})

describe('the gaps of a string', () => {
  it('are the business days that lie between attempts now: an agreed interval changes them', async () => {
    const { context, leadId } = await startedString()
    const gaps = async () =>
      expectValue(await stringGaps(context, leadId)).map(({ businessDays }) => businessDays)
    expect(await gaps()).toEqual([3, 3, 3])
    context.setNow('2026-11-26T10:00+01:00')
    expectValue(await recordAgreement(context, context.asked({ leadId, gapBusinessDays: 5 })))
    expect(await gaps()).toEqual([expect.any(Number), 5, 5])
  })
})

describe('the details of a lead', () => {
  it('are changed in what is given, and cleared by null', () => {
    const context = testContext()
    const id = addTestLead(context)
    expectValue(editLead(context, context.asked({ id, currency: 'USD', source: 'A fair', valueCents: 500 })))
    expect(opened(context, id).lead).toMatchObject({ currency: 'USD', source: 'A fair', valueCents: 500 })
    expectValue(editLead(context, context.asked({ id, source: null })))
    expect(opened(context, id).lead).toMatchObject({ currency: 'USD' })
    expect(opened(context, id).lead).not.toHaveProperty('source')
  })

  it('have no country without a company or a person: that is said, because it would be kept nowhere', () => {
    const context = testContext()
    const id = addTestLead(context, { title: 'A stand at the fair' })
    const edit = (country: string | null) => editLead(context, context.asked({ id, country }))
    expect(expectProblem(edit('NO'))).toBe('client-missing')
    expectValue(edit(null))
  })

  it('have no country any more once it is cleared, though the person brought one too', () => {
    const context = testContext()
    const id = addTestLead(context, { company: 'Acme', person: 'Ana', country: 'FR' })
    expectValue(editLead(context, context.asked({ id, country: null })))
    expect(opened(context, id).lead).not.toHaveProperty('country')
  })
})

describe('the preview of nurture', () => {
  it('shows the touches that the decision then plans', async () => {
    const context = testContext()
    const id = addTestLead(context)
    const { attempts } = expectValue(await proposeNurture(context, { id, until }))
    expect(attempts.length).toBeGreaterThan(1)
    expectValue(await decideLead(context, context.asked({ id, decision: 'nurture' as const, until })))
    const planned = opened(context, id).strings[0]?.followUps.map(({ startsAt }) => startsAt)
    expect(planned).toEqual(attempts.map(({ startsAt }) => startsAt))
  })

  it('asks for a revisit date that is to come', async () => {
    const context = testContext()
    const id = addTestLead(context)
    const refused = await proposeNurture(context, { id, until: '2026-11-26' as PlainDate })
    expect(expectProblem(refused)).toBe('until-past')
  })
})

describe('purposes', () => {
  it('said before are told with their day; those never said here are offered, and none that is planned', async () => {
    const { context, leadId, first } = await startedString()
    const before = expectValue(purposesFor(context, leadId))
    expect(before.used).toEqual([])
    expectValue(
      await recordOutcome(context, context.asked({ followUpId: first, outcome: 'no-answer' as const })),
    )
    const { used, unused } = expectValue(purposesFor(context, leadId))
    expect(used).toEqual([{ purpose: 'Learn what they need and who decides', at: '2026-11-26T09:30' }])
    expect(unused).toContain('Go through the proposal together')
    expect(unused).not.toContain('Learn what they need and who decides')
    expect(unused).not.toContain('Show how a similar client solved it')
  })

  it('said to other clients are offered too', async () => {
    const { context, first } = await startedString()
    expectValue(
      await recordOutcome(context, context.asked({ followUpId: first, outcome: 'no-answer' as const })),
    )
    const other = addTestLead(context, { company: 'Other' })
    expect(expectValue(purposesFor(context, other)).unused).toContain('Learn what they need and who decides')
  })
})
