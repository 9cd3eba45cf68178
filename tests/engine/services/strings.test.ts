import { describe, expect, it } from 'vitest'
import type { PlainDate } from '../../../src/core/time/plain-date.ts'
import type { WallTime } from '../../../src/core/time/wall-time.ts'
import { listCadences } from '../../../src/main/engine/db/cadences.ts'
import { undo } from '../../../src/main/engine/db/history.ts'
import { agenda } from '../../../src/main/engine/services/agenda.ts'
import { decideLead } from '../../../src/main/engine/services/decisions.ts'
import { openLead } from '../../../src/main/engine/services/leads.ts'
import { startAllStrings } from '../../../src/main/engine/services/start-all.ts'
import { proposeString, startString } from '../../../src/main/engine/services/strings.ts'
import { todayView } from '../../../src/main/engine/services/today.ts'
import { addTestLead, expectProblem, expectValue, testContext } from '../../fixtures/test-context.ts'

const thursday = '2026-11-26T09:30' as WallTime
const all = { limit: 100_000 }

describe('starting a string', () => {
  it('plans four attempts three business days apart, because fewer give up and closer ones annoy', async () => {
    const context = testContext()
    const leadId = addTestLead(context)
    const { followUps } = expectValue(await startString(context, context.asked({ leadId, first: thursday })))
    expect(followUps.map(({ startsAt }) => startsAt)).toEqual([
      '2026-11-26T09:30',
      '2026-12-01T09:30',
      '2026-12-04T09:30',
      '2026-12-09T09:30',
    ])
    expect(followUps.map(({ attempt, of }) => `${attempt}/${of}`)).toEqual(['1/4', '2/4', '3/4', '4/4'])
  })

  it('proposes exactly what it then plans, so that a preview can be trusted', async () => {
    const context = testContext(['2026-12-01'])
    const leadId = addTestLead(context)
    const proposal = expectValue(await proposeString(context, { leadId }))
    const { followUps } = expectValue(await startString(context, context.asked({ leadId })))
    expect(followUps.map(({ startsAt }) => startsAt)).toEqual(
      proposal.attempts.map(({ startsAt }) => startsAt),
    )
  })

  it('says why the first call moved when the day asked for is a holiday', async () => {
    const context = testContext(['2026-11-26'])
    const leadId = addTestLead(context)
    const { moved } = expectValue(await startString(context, context.asked({ leadId, first: thursday })))
    expect(moved).toEqual({ from: '2026-11-26', to: '2026-11-27', holiday: 'A holiday' })
  })

  it('leaves the first call where the rep wants it and puts others beside what is taken', async () => {
    const context = testContext()
    const [one, two] = [addTestLead(context), addTestLead(context, { company: 'Borealis' })]
    await startString(context, context.asked({ leadId: one, first: thursday }))
    const { followUps } = expectValue(
      await startString(context, context.asked({ leadId: two, first: thursday })),
    )
    expect(followUps.map(({ startsAt }) => startsAt)).toEqual([
      '2026-11-26T09:30',
      '2026-12-01T09:45',
      '2026-12-04T09:45',
      '2026-12-09T09:45',
    ])
  })

  it('refuses a second string on a lead, because two would break the spacing', async () => {
    const context = testContext()
    const leadId = addTestLead(context)
    await startString(context, context.asked({ leadId }))
    expect(expectProblem(await startString(context, context.asked({ leadId })))).toBe('already-running')
  })

  it('opens a lead that was closed, because whoever plans a next step has decided', async () => {
    const context = testContext()
    const leadId = addTestLead(context)
    await decideLead(context, context.asked({ id: leadId, decision: 'dead' }))
    expectValue(await startString(context, context.asked({ leadId })))
    expect(expectValue(openLead(context, leadId)).lead.state).toBe('open')
  })

  it('opens a lead that waited, because a string is the next step of an open one', async () => {
    const context = testContext()
    const leadId = addTestLead(context)
    const until = '2026-11-27' as PlainDate
    await decideLead(context, context.asked({ id: leadId, decision: 'waiting', until }))
    context.setNow('2026-11-27T08:00+01:00')
    expect(todayView(context).waitingOver).toHaveLength(1)
    await startString(context, context.asked({ leadId }))
    expect(expectValue(openLead(context, leadId)).lead.state).toBe('open')
    expect(todayView(context).waitingOver).toEqual([])
  })

  it('is undone in one step, and then nothing is planned', async () => {
    const context = testContext()
    const leadId = addTestLead(context)
    await startString(context, context.asked({ leadId }))
    expectValue(undo(context.db, context.newId()))
    expect(agenda(context, all)).toEqual([])
    expect(expectValue(openLead(context, leadId)).strings).toEqual([])
  })
})

describe('starting strings on all leads', () => {
  it('spreads first calls over days, because each brings three more', async () => {
    const context = testContext()
    for (let n = 0; n < 20; n += 1) addTestLead(context, { company: `Company ${n}` })
    const started = expectValue(await startAllStrings(context, context.asked({ first: thursday })))
    expect(started).toMatchObject({ strings: 20, followUps: 80, firstDay: '2026-11-26' })
    const firsts = agenda(context, all).filter(({ attempt }) => attempt === 1)
    const perDay = Map.groupBy(firsts, ({ startsAt }) => startsAt.slice(0, 10))
    expect([...perDay].map(([day, list]) => [day, list.length])).toEqual([
      ['2026-11-26', 8],
      ['2026-11-27', 8],
      ['2026-11-30', 4],
    ])
  })

  it('plans nothing after the last day of a string, however full the calendar is', async () => {
    const context = testContext()
    addTestLead(context)
    const [from, to] = [Date.parse('2026-12-07T00:00Z'), Date.parse('2027-03-31T00:00Z')]
    context.db.exec("INSERT INTO busy_sources SELECT 'b', id, '/busy.ics', 0, 0, 0 FROM sellers")
    context.db.prepare("INSERT INTO busy_times VALUES ('t', 'b', ?, ?)").run(from, to)
    const cadenceId = listCadences(context.db).find(({ key }) => key === 'weekly-short')?.id
    expectValue(await startAllStrings(context, context.asked({ cadenceId })))
    const late = context.db
      .prepare(
        `SELECT count(*) FROM follow_ups JOIN strings ON strings.id = string_id
         WHERE substr(starts_at, 1, 10) > ends_by OR attempt > attempts_of`,
      )
      .pluck()
      .get()
    expect(late).toBe(0)
    expect(context.db.prepare('SELECT attempts_of FROM strings').pluck().get()).toBe(2)
  })

  it('keeps to a few first calls a day also when asked for on a day off', async () => {
    const context = testContext()
    for (let n = 0; n < 20; n += 1) addTestLead(context, { company: `Company ${n}` })
    await startAllStrings(context, context.asked({ first: '2026-11-28T09:30' as WallTime }))
    const firsts = agenda(context, all).filter(({ attempt }) => attempt === 1)
    const perDay = Map.groupBy(firsts, ({ startsAt }) => startsAt.slice(0, 10))
    expect([...perDay].map(([day, list]) => [day, list.length])).toEqual([
      ['2026-11-30', 8],
      ['2026-12-01', 8],
      ['2026-12-02', 4],
    ])
  })

  it('counts the first calls that are planned already, so that a second import does not double the days', async () => {
    const context = testContext()
    for (let n = 0; n < 6; n += 1) addTestLead(context, { company: `Company ${n}` })
    await startAllStrings(context, context.asked({ first: thursday }))
    for (let n = 6; n < 12; n += 1) addTestLead(context, { company: `Company ${n}` })
    await startAllStrings(context, context.asked({ first: thursday }))
    const firsts = agenda(context, all).filter(({ attempt }) => attempt === 1)
    const days = firsts.map(({ startsAt }) => startsAt.slice(0, 10))
    expect(days.filter((day) => day === '2026-11-26')).toHaveLength(8)
    expect(days.filter((day) => day === '2026-11-27')).toHaveLength(4)
  })

  it('never puts two appointments of a rep at the same time', async () => {
    const context = testContext(['2026-12-25', '2027-01-01'])
    for (let n = 0; n < 300; n += 1) addTestLead(context, { company: `Company ${n}` })
    await startAllStrings(context, context.asked({}))
    const starts = agenda(context, all).map(({ startsAt }) => startsAt)
    expect(starts).toHaveLength(1200)
    expect(new Set(starts).size).toBe(1200)
  })

  it('leaves leads alone that already have a next step or wait for a decision', async () => {
    const context = testContext()
    const [busy, waiting] = [addTestLead(context), addTestLead(context, { company: 'Borealis' })]
    await startString(context, context.asked({ leadId: busy }))
    await decideLead(
      context,
      context.asked({ id: waiting, decision: 'waiting', until: '2027-01-10' as never }),
    )
    expect(expectValue(await startAllStrings(context, context.asked({}))).strings).toBe(0)
  })
})
