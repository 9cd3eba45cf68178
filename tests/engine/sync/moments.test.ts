import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FollowUpId, LeadId } from '../../../src/core/ids.ts'
import type { WallTime } from '../../../src/core/time/wall-time.ts'
import { addAppointment, moveAppointment } from '../../../src/main/engine/services/appointments.ts'
import { editCompany } from '../../../src/main/engine/services/companies.ts'
import { startString } from '../../../src/main/engine/services/strings.ts'
import { addTestLead, expectValue, type TestContext, testContext } from '../../fixtures/test-context.ts'
import { type Radicale, startRadicale } from '../../model-servers/radicale.ts'
import { onServer } from './on-server.ts'
import { otherClient } from './other-client.ts'

let server: Radicale
beforeAll(async () => {
  server = await startRadicale()
})
afterAll(() => server.stop())

describe('the moment of an appointment', () => {
  it('stays as it is through the weeks in which clocks change', async () => {
    for (const timeZone of ['Europe/Paris', 'America/New_York', 'Asia/Kolkata']) {
      const context = testContext()
      context.db.prepare('UPDATE sellers SET time_zone = ?').run(timeZone)
      for (const now of [
        '2027-03-08T08:00Z',
        '2027-03-22T08:00Z',
        '2027-10-25T08:00Z',
        '2027-11-01T08:00Z',
      ]) {
        context.setNow(now)
        expectValue(
          await startString(context, context.asked({ leadId: addTestLead(context, { company: now }) })),
        )
      }
      context.setNow('2027-03-08T08:00Z')
      const before = moments(context)
      const { run, account } = await onServer(context, server.url, `zone-${timeZone.replace('/', '-')}`)
      await run(true)
      // As if another device had written everything anew: each event is read back from the server.
      context.db.prepare('DELETE FROM sync_cursors').run()
      expect(await run(true)).toMatchObject({ moved: 0, updated: 0 })
      expect(moments(context)).toEqual(before)
      expect(account().problem).toBeUndefined()
    }
  })

  it.each([
    ['Europe/Paris', '2027-03-26', '2027-03-30', ['20270330T133000', '20270330T080000Z']],
    ['America/New_York', '2027-03-12', '2027-03-16', ['20270316T193000', '20270316T140000Z']],
  ] as const)(
    'is the one to which another program has moved it over a change of clocks: %s',
    async (timeZone, before, after, [inKolkata, inUtc]) => {
      const context = testContext()
      context.db.prepare('UPDATE sellers SET time_zone = ?').run(timeZone)
      context.setNow(`${before}T05:00Z`)
      const user = `moved-${timeZone.replace('/', '-')}`
      const { run, account } = await onServer(context, server.url, user)
      const written = {
        'the same hour': [
          `;TZID=${timeZone}:${plain(after)}T100000`,
          `;TZID=${timeZone}:${plain(after)}T102000`,
        ],
        'another clock': [
          `;TZID=Asia/Kolkata:${inKolkata}`,
          `;TZID=Asia/Kolkata:${twentyMinutesAfter(inKolkata)}`,
        ],
        'no clock': [`:${plain(after)}T100000`, `:${plain(after)}T102000`],
        'the world': [`:${inUtc}`, `:${twentyMinutesAfter(inUtc)}`],
        'a whole day': [
          `;VALUE=DATE:${plain(after)}`,
          `;VALUE=DATE:${plain(after).slice(0, 6)}${Number(after.slice(8)) + 1}`,
        ],
      } as const
      const leads = Object.keys(written).map((company) => addTestLead(context, { company }))
      for (const leadId of leads) await plan(context, leadId, `${before}T10:00`)
      await run(true)
      const other = await otherClient(server.url, { calendar: account().calendar as string, user })
      for (const [company, [start, end]] of Object.entries(written))
        await other.edit(await other.about(company), (text) => retimed(text, start, end))

      expect(await run()).toMatchObject({ moved: 5, asked: 0 })
      const moved = moments(context)
      expect(starts(context)).toEqual(leads.map(() => `${after}T10:00`))
      for (const leadId of leads)
        expectValue(await editCompany(context, context.asked({ leadId, name: `Renamed ${leadId}` })))
      expect(await run(true)).toMatchObject({ updated: 5, moved: 0 })
      context.db.prepare('DELETE FROM sync_cursors').run()
      expect(await run(true)).toMatchObject({ updated: 0, moved: 0, asked: 0 })
      expect(moments(context)).toEqual(moved)
      // How the rep's other program wrote it is left to it: a whole day stays one.
      const found = (await other.list()).map(({ data }) => startIn(String(data)))
      expect(found.sort()).toEqual(
        Object.values(written)
          .map(([start]) => start)
          .sort(),
      )

      const day = context.db.prepare('SELECT id FROM follow_ups WHERE lead_id = ?').pluck().get(leads[4])
      expectValue(
        await moveAppointment(
          context,
          context.asked({ followUpId: day as FollowUpId, startsAt: `${after}T15:00` as WallTime }),
        ),
      )
      await run(true)
      expect(String((await other.about(`Renamed ${leads[4]}`)).data)).toContain(
        `DTSTART;TZID=${timeZone}:${plain(after)}T150000`,
      )
    },
  )
})

/** The description of a zone has starts too; those of events come after it. */
function retimed(text: string, start: string, end: string): string {
  const [zones, event = ''] = text.split('BEGIN:VEVENT')
  const times = event.replace(/^DTSTART.*$/m, `DTSTART${start}`).replace(/^DTEND.*$/m, `DTEND${end}`)
  return `${zones}${kolkata}BEGIN:VEVENT${times}`
}

const startIn = (text: string): string | undefined =>
  /^DTSTART(.*)$/m.exec(text.split('BEGIN:VEVENT')[1] ?? '')?.[1]

const kolkata = [
  'BEGIN:VTIMEZONE',
  'TZID:Asia/Kolkata',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0530',
  'TZOFFSETTO:+0530',
  'END:STANDARD',
  'END:VTIMEZONE',
  '',
].join('\r\n')

const plain = (day: string): string => day.replaceAll('-', '')

const twentyMinutesAfter = (time: string): string =>
  time.replace(/(\d\d)00(Z?)$/, (_, minute, zone) => `${Number(minute) + 20}00${zone}`)

const plan = async (context: TestContext, leadId: LeadId, startsAt: string): Promise<unknown> =>
  expectValue(
    await addAppointment(
      context,
      context.asked({
        leadId,
        startsAt: startsAt as WallTime,
        channel: 'phone',
        purpose: 'Ask',
        lengthMinutes: 20,
        reminderMinutes: 10,
      }),
    ),
  )

const moments = ({ db }: TestContext): unknown[] =>
  db
    .prepare('SELECT id, starts_at, time_zone, starts_at_utc, length_minutes FROM follow_ups ORDER BY id')
    .all()

const starts = ({ db }: TestContext): unknown[] =>
  db.prepare('SELECT starts_at FROM follow_ups ORDER BY id').pluck().all()
