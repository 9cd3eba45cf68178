import { describe, expect, it } from 'vitest'
import type { FollowUpId, LeadId } from '../../../src/core/ids.ts'
import type { TimeOfDay, WallTime } from '../../../src/core/time/wall-time.ts'
import { followUpsOfLead } from '../../../src/main/engine/db/follow-ups.ts'
import { recordAgreement } from '../../../src/main/engine/services/agreements.ts'
import { createBusinessCalendars } from '../../../src/main/engine/services/business-calendars.ts'
import { recordOutcome } from '../../../src/main/engine/services/contacts.ts'
import { proposeSlotsFor } from '../../../src/main/engine/services/slots.ts'
import { startString } from '../../../src/main/engine/services/strings.ts'
import {
  addTestLead,
  expectProblem,
  expectValue,
  type TestContext,
  testContext,
} from '../../fixtures/test-context.ts'

const wall = (text: string) => text as WallTime

const slotsOf = async (context: TestContext, leadId: LeadId, more: object = {}) =>
  expectValue(await proposeSlotsFor(context, { leadId, ...more }))

/** With the real holidays and zones of the world. */
const worldly = (): TestContext => ({ ...testContext(), holidays: createBusinessCalendars(() => 'en') })

/** Spoken to on the first call of a string, at this instant. */
async function reached(context: TestContext, leadId: LeadId, instant: string) {
  const { followUps } = expectValue(await startString(context, context.asked({ leadId })))
  context.setNow(instant)
  const followUpId = followUps[0]?.id as FollowUpId
  expectValue(await recordOutcome(context, context.asked({ followUpId, outcome: 'interested' })))
}

describe('proposed slots', () => {
  it('begin with the usual hour of the day, where nothing is known of the client', async () => {
    const context = testContext()
    const slots = await slotsOf(context, addTestLead(context))
    expect(slots.map(({ startsAt, why }) => [startsAt, why])).toEqual([
      ['2026-11-26T09:30', 'usual-hour'],
      ['2026-11-26T09:00', 'usual-hour'],
      ['2026-11-27T09:30', 'usual-hour'],
      ['2026-11-30T09:30', 'usual-hour'],
      ['2026-12-01T09:30', 'usual-hour'],
    ])
  })

  it('begin with the soonest one once the usual hour has passed, because a missed call waits for nobody', async () => {
    const context = testContext()
    const leadId = addTestLead(context)
    context.setNow('2026-11-26T11:03+01:00')
    const [first, second] = await slotsOf(context, leadId)
    expect(first).toMatchObject({ startsAt: '2026-11-26T11:05', why: 'next-free' })
    expect(second).toMatchObject({ startsAt: '2026-11-27T09:30', why: 'usual-hour' })
  })

  it('begin with the hour at which this client was reached, even if that is tomorrow', async () => {
    const context = testContext()
    const leadId = addTestLead(context)
    await reached(context, leadId, '2026-11-26T14:10+01:00')
    context.setNow('2026-12-07T15:30+01:00')
    const [first, second] = await slotsOf(context, leadId)
    expect(first).toMatchObject({ startsAt: '2026-12-08T14:00', why: 'reached-before' })
    expect(second).toMatchObject({ startsAt: '2026-12-07T15:30', why: 'next-free' })
  })

  it('begin with the hour agreed with the client, whatever its hours are and whenever it was reached', async () => {
    const context = testContext()
    const leadId = addTestLead(context)
    context.db.prepare("UPDATE companies SET opens_at = '10:00', closes_at = '12:00'").run()
    await reached(context, leadId, '2026-11-26T11:10+01:00')
    expectValue(await recordAgreement(context, context.asked({ leadId, at: '16:30' as TimeOfDay })))
    const planned = followUpsOfLead(context.db, leadId).filter(({ status }) => status === 'planned')
    const [first] = await slotsOf(context, leadId, { followUpId: planned[0]?.id })
    expect(first).toMatchObject({ startsAt: '2026-11-30T16:30', why: 'agreed-hour' })
    expect(planned.map(({ startsAt }) => startsAt.slice(11))).toEqual(['16:30', '16:30', '16:30'])
  })

  it('begin on a day on which another contact needs no reason', async () => {
    const context = testContext()
    const leadId = addTestLead(context)
    await reached(context, leadId, '2026-11-26T11:10+01:00')
    const [first, second] = await slotsOf(context, leadId)
    expect(first).toMatchObject({ startsAt: '2026-11-30T11:00', why: 'reached-before' })
    expect(second).toMatchObject({ startsAt: '2026-11-30T09:00', why: 'next-free' })
  })

  it('know that hour from another lead of the same company', async () => {
    const context = testContext()
    const leadId = addTestLead(context, { company: 'Acme' })
    await reached(context, leadId, '2026-11-26T14:10+01:00')
    const other = addTestLead(context, { company: 'Borealis' })
    const companies = context.db.prepare('SELECT company_id FROM leads ORDER BY number').pluck().all()
    context.db.prepare('UPDATE leads SET company_id = ? WHERE id = ?').run(companies[0], other)
    expect((await slotsOf(context, other))[0]).toMatchObject({ why: 'reached-before' })
  })

  it('are in the morning of New York, and say what the clock shows there', async () => {
    const context = worldly()
    const [first] = await slotsOf(context, addTestLead(context, { company: 'Acme', country: 'US' }), {
      from: wall('2026-11-27T09:00'),
    })
    expect(first).toEqual({
      startsAt: '2026-11-27T15:00',
      timeZone: 'Europe/Paris',
      clientTime: '2026-11-27T09:00',
      clientTimeZone: 'America/New_York',
      why: 'next-free',
    })
  })

  it('say so where the hours of the two never meet', async () => {
    const context = worldly()
    const [first] = await slotsOf(context, addTestLead(context, { company: 'Acme', country: 'NZ' }))
    expect(first).toMatchObject({ startsAt: '2026-11-26T09:00', clientTime: '2026-11-26T21:00' })
    expect(first?.outsideClientHours).toBe(true)
  })

  it("keep to a company's own zone and hours", async () => {
    const context = worldly()
    const leadId = addTestLead(context, { company: 'Acme', country: 'US' })
    context.db
      .prepare("UPDATE companies SET time_zone = 'Europe/London', opens_at = '14:00', closes_at = '15:00'")
      .run()
    const [first] = await slotsOf(context, leadId, { from: wall('2026-11-27T09:00') })
    expect(first).toMatchObject({ startsAt: '2026-11-27T15:00', clientTime: '2026-11-27T14:00' })
  })

  it('pass over holidays of the client, absences of the rep, busy time and other appointments', async () => {
    const context = testContext(['2026-11-27'])
    const leadId = addTestLead(context)
    const { db } = context
    db.exec(`
      INSERT INTO absences SELECT 'a', id, '2026-11-30', '2026-12-04', NULL FROM sellers;
      INSERT INTO busy_sources SELECT 'b', id, '/busy.ics', 0, 0, 0 FROM sellers`)
    db.prepare("INSERT INTO busy_times VALUES ('t', 'b', ?, ?)").run(
      Date.parse('2026-12-06T00:00+01:00'),
      Date.parse('2026-12-07T16:00+01:00'),
    )
    const other = addTestLead(context, { company: 'Borealis' })
    await startString(context, context.asked({ leadId: other, first: wall('2026-12-07T16:00') }))
    const slots = await slotsOf(context, leadId, { from: wall('2026-11-26T18:00') })
    expect(slots.slice(0, 2).map(({ startsAt }) => startsAt)).toEqual([
      '2026-12-07T16:15',
      '2026-12-08T09:30',
    ])
  })

  it('leave the time of the appointment that would be moved free', async () => {
    const context = testContext()
    const leadId = addTestLead(context)
    const { followUps } = expectValue(await startString(context, context.asked({ leadId })))
    const [before] = await slotsOf(context, leadId)
    const [after] = await slotsOf(context, leadId, { followUpId: followUps[0]?.id })
    expect(before?.startsAt).toBe('2026-11-26T09:45')
    expect(after?.startsAt).toBe('2026-11-26T09:30')
  })

  it('are not made for a lead or an appointment that is not there', async () => {
    const context = testContext()
    const leadId = addTestLead(context)
    const missing = context.newId()
    const propose = (input: object) => proposeSlotsFor(context, input as never)
    expect(expectProblem(await propose({ leadId: missing }))).toBe('lead-not-found')
    expect(expectProblem(await propose({ leadId, followUpId: missing }))).toBe('follow-up-not-found')
  })
})

describe('the attempts of a string', () => {
  it('are planned in hours of the client', async () => {
    const context = worldly()
    const leadId = addTestLead(context, { company: 'Acme', country: 'US' })
    context.setNow('2026-12-01T08:00+01:00')
    const { followUps } = expectValue(await startString(context, context.asked({ leadId })))
    expect(followUps.map(({ startsAt }) => startsAt.slice(11))).toEqual(['15:00', '15:00', '15:00', '15:00'])
  })

  it('are planned at the hour at which the client was reached before', async () => {
    const context = testContext()
    const leadId = addTestLead(context)
    await reached(context, leadId, '2026-11-26T14:10+01:00')
    context.db.exec("UPDATE follow_ups SET status = 'cancelled'; UPDATE strings SET ended_at = 1")
    const { followUps } = expectValue(await startString(context, context.asked({ leadId })))
    expect(followUps.map(({ startsAt }) => startsAt.slice(11))).toEqual(['14:00', '14:00', '14:00', '14:00'])
  })
})
