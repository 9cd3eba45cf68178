import { describe, expect, test } from 'vitest'
import { wallTime } from '../../../../src/core/time/wall-time.ts'
import { instantOf } from '../../../../src/core/time/zone.ts'
import { appointmentLanguage } from '../../../../src/main/appointment-language.ts'
import { cancelPlanned, moveFollowUp, setFollowUpStatus } from '../../../../src/main/engine/db/follow-ups.ts'
import { insertTouch } from '../../../../src/main/engine/db/touches.ts'
import { readAppointments } from '../../../../src/main/engine/providers/calendar-file/read-appointments.ts'
import { newIdAs } from '../../../../src/main/engine/services/context.ts'
import { type TestContext, testContext } from '../../../fixtures/test-context.ts'
import { planTestString } from './planned-string.ts'

const language = appointmentLanguage('en')
const read = ({ db, now }: TestContext) => readAppointments(db, now(), { language })

/** The first call took place and nobody answered. */
async function afterFirstCall() {
  const context = testContext()
  const calls = await planTestString(context)
  const call = calls[0]
  if (!call) throw new Error('No call was planned')
  const happenedAtUtc = instantOf(call.startsAt, call.timeZone)
  setFollowUpStatus(context.db, call.id, { status: 'done', now: happenedAtUtc })
  const { id: followUpId, leadId, startsAt: happenedAt, timeZone, channel } = call
  const touch = {
    leadId,
    followUpId,
    isInbound: false,
    happenedAt,
    timeZone,
    happenedAtUtc,
    channel,
    outcome: 'no-answer' as const,
  }
  const sellerId = context.db.prepare('SELECT seller_id FROM follow_ups').pluck().get() as never
  insertTouch(context.db, { ...touch, id: newIdAs(context), sellerId })
  return { context, calls }
}

describe('the appointments of the calendar file', () => {
  test('are the planned ones in order of time, with what the rep needs in hand', async () => {
    const context = testContext()
    await planTestString(context)
    const appointments = read(context)
    expect(appointments.map(({ title, startsAt }) => `${startsAt} ${title}`)).toEqual([
      '2026-11-26T09:30 Call Ana Núñez (1/4)',
      '2026-12-01T09:30 Call Ana Núñez (2/4)',
      '2026-12-04T09:30 Call Ana Núñez (3/4)',
      '2026-12-09T09:30 Call Ana Núñez (4/4)',
    ])
    expect(appointments[0]?.body).toContain('+34 911 234 567')
  })

  test('tell the next reminders, but not the call itself, what came of it', async () => {
    const { context } = await afterFirstCall()
    const [done, next] = read(context)
    expect(done).toMatchObject({ status: 'done', body: expect.not.stringContaining('no answer') })
    expect(next).toMatchObject({
      status: 'planned',
      body: expect.stringContaining('26 Nov 2026: no answer'),
    })
  })

  test('say that they changed when a contact changed their text, so that readers take it', async () => {
    const { context, calls } = await afterFirstCall()
    const changed = instantOf(wallTime.parse('2026-11-26T09:30'), 'Europe/Paris')
    expect(read(context).find(({ uid }) => uid === calls[1]?.id)?.lastModified).toBe(changed)
  })

  test('keep done ones for 90 days, so that the near past can be looked up', async () => {
    const { context } = await afterFirstCall()
    context.setNow('2027-02-23T12:00+01:00')
    expect(read(context).filter(({ status }) => status === 'done')).toHaveLength(1)
    context.setNow('2027-02-25T12:00+01:00')
    expect(read(context).filter(({ status }) => status === 'done')).toHaveLength(0)
  })

  test('leave out cancelled ones', async () => {
    const { context, calls } = await afterFirstCall()
    cancelPlanned(context.db, calls[0]?.leadId as never, context.now())
    expect(read(context).map(({ status }) => status)).toEqual(['done'])
  })

  test('keep their UID and raise their SEQUENCE when they move: the same event, elsewhere', async () => {
    const context = testContext()
    const calls = await planTestString(context)
    const startsAt = wallTime.parse('2026-12-02T15:00')
    moveFollowUp(context.db, calls[1]?.id as never, {
      startsAt,
      timeZone: 'Europe/Paris',
      startsAtUtc: instantOf(startsAt, 'Europe/Paris'),
      lengthMinutes: 30,
      now: context.now(),
    })
    expect(read(context)[1]).toMatchObject({ uid: calls[1]?.id, sequence: 1, startsAt, lengthMinutes: 30 })
  })

  test('show only initials when the calendar is discreet', async () => {
    const context = testContext()
    await planTestString(context)
    const [first] = readAppointments(context.db, context.now(), { language, discreet: true })
    expect(first?.title).toBe('Call A. N. (1/4)')
    expect(first?.body).not.toContain('911')
  })
})
