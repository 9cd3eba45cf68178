import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ICAL from 'ical.js'
import { beforeEach, describe, expect, it } from 'vitest'
import { runCli } from '../../src/main/cli/run-cli.ts'
import { schemaVersion } from '../../src/main/engine/db/migrate.ts'
import { openDatabase } from '../../src/main/engine/db/open.ts'
import { commandLine } from '../fixtures/command-line.ts'
import { generateLeadsCsv } from '../fixtures/generate-leads.ts'
import { expectValue, temporaryFolder } from '../fixtures/test-context.ts'

let data: string

const { relance, json, setUp } = commandLine({ data: () => data })

beforeEach(async () => {
  data = join(temporaryFolder(), 'data')
  await setUp()
})

describe('the command line', () => {
  it('plans a first call on a Thursday by the rule of four', async () => {
    await json('add', '--company', 'Acme', '--person', 'Eva', '--country', 'France')
    await json('start', '--lead', '1', '--first', '2026-11-26T09:30')
    expect(await json('agenda')).toMatchObject([
      { lead: 'Acme', person: 'Eva', attempt: 1, of: 4, start: '2026-11-26T09:30', end: '2026-11-26T09:45' },
      {
        attempt: 2,
        start: '2026-12-01T09:30',
        timeZone: 'Europe/Paris',
        channel: 'phone',
        status: 'planned',
      },
      { attempt: 3, start: '2026-12-04T09:30' },
      { attempt: 4, start: '2026-12-09T09:30' },
    ])
  })

  it('re-spaces a string by what the client agreed to, because an agreement outranks the cadence', async () => {
    await json('add', '--company', 'Acme')
    await json('start', '--lead', '1', '--first', '2026-11-26T09:30')
    const agreed = await json('agreement', '1', '--every', '5', '--at', '14:00', '--channel', 'video')
    expect(agreed).toMatchObject({ leadState: 'open', agreement: { gapBusinessDays: 5, at: '14:00' } })
    const starts = (await json('agenda')).map(
      ({ start, channel }: Record<string, string>) => `${start} ${channel}`,
    )
    expect(starts).toEqual([
      '2026-11-26T14:00 video',
      '2026-12-03T14:00 video',
      '2026-12-10T14:00 video',
      '2026-12-17T14:00 video',
    ])
    expect(await json('agreement', '1', '--end')).not.toHaveProperty('agreement')
    expect((await json('agenda'))[1].start).toBe('2026-12-01T14:00')
  })

  it('decides what becomes of a lead, and nurtures it without a call', async () => {
    await json('add', '--company', 'Acme')
    await json('start', '--lead', '1', '--first', '2026-11-26T09:30')
    expect(await json('decide', '1', 'stop')).toMatchObject({ leadState: 'undecided' })
    expect(await json('decide', '1', 'nurture', '--until', '2027-06-01')).toMatchObject({
      leadState: 'nurture',
      waitingUntil: '2027-06-01',
      next: { channel: 'email', startsAt: '2027-01-21T09:30' },
    })
    expect((await json('agenda')).map(({ channel }: { channel: string }) => channel)).toEqual([
      'email',
      'message',
      'letter',
    ])
    expect(await json('decide', '1', 'dead')).toMatchObject({ leadState: 'dead' })
    expect(await json('agenda')).toEqual([])
    expect((await relance('decide', '1', 'waiting')).err).toContain('until when')
    expect((await relance('decide', '1', 'extend')).err).toContain('only after a conversation')
  })

  it('asks why a contact is close to another one, and keeps the reason', async () => {
    await json('add', '--company', 'Acme')
    expect(await json('contact', '1', '-')).toMatchObject({ leadState: 'undecided' })
    const early = ['start', '--lead', '1', '--first', '2026-11-25T09:30']
    expect((await relance(...early)).err).toContain('too close to the contact of 2026-11-24')
    const { followUps } = await json(...early, '--reason', 'Their offer ends on Friday')
    expect(followUps[0].spacingReason).toBe('Their offer ends on Friday')
    expect((await relance('move', '1', '2026-11-24T18:00')).code).toBe(2)
    expect(await json('move', '1', '2026-11-24T18:00', '--agreed', '--respace')).toMatchObject({
      isAgreed: true,
    })
    expect((await json('agenda'))[1].start).toBe('2026-11-27T09:30')
  })

  it('does not call a client in the United States on Thanksgiving', async () => {
    await json('add', '--company', 'Acme', '--country', 'US')
    const { followUps, moved } = await json('start', '--lead', '1', '--first', '2026-11-26T09:30')
    expect(followUps[0].startsAt).toBe('2026-11-27T09:30')
    expect(moved).toEqual({ from: '2026-11-26', to: '2026-11-27', holiday: 'Thanksgiving Day' })
  })

  it('writes the calendar and names holidays in the language of the settings', async () => {
    await json('settings', '--language', 'fr')
    await json('add', '--company', 'Acme')
    expect(await json('start', '--lead', '1', '--first', '2026-12-25T09:30')).toMatchObject({
      moved: { holiday: 'Noël' },
    })
    expect(readFileSync(join(data, 'relance.ics'), 'utf8')).toContain('SUMMARY:Appeler Acme (1/4)')
  })

  it('takes a day alone as that day at the usual hour, and passes over Christmas', async () => {
    await json('add', '--company', 'Acme')
    await json('start', '--lead', '1', '--first', '2026-12-22')
    const starts = (await json('agenda')).map(({ start }: { start: string }) => start)
    expect(starts).toEqual(['2026-12-22T09:30', '2026-12-28T09:30', '2026-12-31T09:30', '2027-01-06T09:30'])
  })

  it('goes on after an outcome, and takes it back', async () => {
    await json('add', '--company', 'Acme')
    await json('start', '--lead', '1', '--first', '2026-11-24T09:30')
    const [first] = await json('agenda')
    expect(await json('outcome', first.id, '-', '--note', 'Voice box full')).toMatchObject({
      next: { attempt: 2, startsAt: '2026-11-27T09:30' },
      stringEnded: false,
    })
    expect((await relance('outcome', first.id, '-')).err).toContain('already recorded')
    expect(await json('undo')).toEqual({
      summary: {
        code: 'outcome-recorded',
        params: { lead: 'Acme' },
        message: 'Outcome recorded for “Acme”',
      },
    })
    expect((await json('agenda'))[0].status).toBe('planned')
    await json('redo')
    expect((await json('agenda'))[0]).toMatchObject({ status: 'done', outcome: 'no-answer' })
  })

  it('names the next appointment of a lead by its number', async () => {
    await json('add', '--company', 'Acme')
    await json('start', '--lead', '1')
    const because = await relance('outcome', '1', 'refused', '--because', 'the weather')
    expect(because.err).toContain('there are Too expensive')
    const refused = await json('outcome', '1', 'refused', '--because', 'too expensive')
    expect(refused).toMatchObject({ leadState: 'refused' })
    expect(await json('agenda', '--from', '2026-11-01')).toHaveLength(1)
  })

  it('imports a file, plans every lead, and keeps the calendar file up to date', async () => {
    const csv = join(data, 'leads.csv')
    writeFileSync(csv, generateLeadsCsv(40))
    expect(await json('import', csv)).toMatchObject({ rows: 40, added: 40, setAside: 0 })
    expect(await json('import', csv)).toMatchObject({ added: 0, updated: 0, unchanged: 40 })
    expect(await json('start', '--all')).toMatchObject({ strings: 40, followUps: 160 })
    expect(eventsIn(join(data, 'relance.ics'))).toHaveLength(160)
    const target = join(data, 'export.ics')
    await json('export', 'ics', target)
    expect(eventsIn(target)).toHaveLength(160)
  })

  it('fills a day that is a holiday of some clients with calls to the others', async () => {
    for (let n = 0; n < 6; n += 1)
      await json('add', '--company', `Acme ${n}`, '--country', n % 2 ? 'US' : 'France')
    await json('start', '--all', '--first', '2026-11-26T09:30')
    const firsts = (await json('agenda')).filter(({ attempt }: { attempt: number }) => attempt === 1)
    const days = firsts.map(({ start }: { start: string }) => start.slice(0, 10))
    expect(days).toEqual([...Array(3).fill('2026-11-26'), ...Array(3).fill('2026-11-27')])
  })

  it('tells how far strings really go, without a percentage of a handful', async () => {
    await json('add', '--company', 'Acme')
    await json('start', '--lead', '1', '--first', '2026-11-24T09:30')
    await json('outcome', '1', '-')
    const { all } = await json('insights', 'strings', '--cadence', 'rule-of-four', '--seller', 'Ana')
    expect(all).toMatchObject({ started: 1, attempts: [{ attempt: 1, reached: 1, running: 1 }] })
    expect((await json('insights', 'strings', '--from', '2026-11-25')).all.started).toBe(0)
    const { out } = await relance('insights', 'strings')
    expect(out).toContain('1 strings started from 2026-11-24 to 2026-11-24, of which 1 still run.')
    expect(out).toContain('Stopped after one attempt: 0 of 0 that needed a second one.')
    expect((await relance('insights', 'strings', '--to', '2026-01-01')).out).toBe('No strings started.')
  })

  it('finds leads as the window does', async () => {
    await json('add', '--company', 'Łódź Œuvres', '--phone', '+33 6 12 34 56 78')
    expect((await json('leads', '--query', 'oeuvres')).total).toBe(1)
    expect((await json('leads', '--query', '0612')).total).toBe(1)
    expect((await json('leads', '--query', 'nobody', '--limit', '5')).total).toBe(0)
  })

  it('filters and sorts leads as the window does, by the names that people know', async () => {
    await json('add', '--company', 'Acme', '--person', 'Eva', '--country', 'France')
    await json('add', '--company', 'Borealis', '--country', 'Roumanie')
    await json('start', '--lead', '1', '--first', '2026-11-24T10:30')
    const titles = async (...args: string[]) =>
      (await json('leads', ...args)).rows.map(({ title }: { title: string }) => title)
    expect(await titles('--country', 'france,Romania', '--sort', 'company', '--descending')).toEqual([
      'Borealis',
      'Acme',
    ])
    expect(await titles('--country', 'RO')).toEqual(['Borealis'])
    expect(await titles('--seller', 'me', '--next-step', 'today')).toEqual(['Acme'])
    expect(await titles('--view', 'mine-today')).toEqual(['Acme'])
    expect(await titles('--no-next-step')).toEqual(['Borealis'])
    expect(await titles('--without-person')).toEqual(['Borealis'])
    expect(await titles('--state', 'open,new', '--stage', 'new', '--last-contact', 'never')).toHaveLength(2)
  })
})

describe('cadences and stages on the command line', () => {
  it('are listed, the default first', async () => {
    const { out } = await relance('cadences')
    expect(out.split('\n')[0]).toBe(
      'rule-of-four      Rule of four: 4 attempts, 3-3-3 business days apart  (default)',
    )
    expect((await relance('stages')).out.split('\n')[0]).toBe('  1  New  0 leads')
  })

  it('are written from a file that was shown, changed', async () => {
    const [shown] = await json('cadences', '--show', 'rule of four')
    const file = join(data, 'cadence.json')
    writeFileSync(file, JSON.stringify([{ ...shown, steps: shown.steps.slice(0, 2) }]))
    expect(await json('cadences', '--save', file)).toMatchObject([{ key: 'rule-of-four', isEdited: true }])
    const { id: _id, key: _key, ...draft } = shown
    writeFileSync(file, JSON.stringify({ ...draft, name: 'Spring offer', leastGapBusinessDays: 5 }))
    const refused = await relance('cadences', '--save', file)
    expect(refused.err).toContain('Attempt 2 follows after 3 business days')
    writeFileSync(file, JSON.stringify({ ...draft, name: 'Spring offer' }))
    await json('cadences', '--save', file)
    await json('cadences', '--default', 'spring-offer')
    await json('add', '--company', 'Acme')
    await json('start', '--lead', '1')
    expect(await json('agenda')).toHaveLength(4)
    await json('cadences', '--archive', 'spring-offer')
    expect((await json('cadences'))[0].key).toBe('rule-of-four')
    expect(await json('cadences', '--reset', 'rule-of-four')).toMatchObject([{ isEdited: false }])
  })

  it('are renamed, moved and merged, with their leads', async () => {
    await json('add', '--company', 'Acme')
    await json('stages', '--rename', 'New', '--to', 'Fresh')
    expect((await json('leads')).rows[0].stage).toBe('Fresh')
    expect((await relance('stages', '--remove', 'Fresh')).err).toContain('“Fresh” is in use (1)')
    await json('stages', '--remove', 'Fresh', '--leads-to', 'qualified')
    expect((await json('leads')).rows[0].stage).toBe('Qualified')
    await json('stages', '--add', 'Tasting')
    const stages = await json('stages', '--move', 'Tasting', '--at', '1')
    expect(stages[0]).toMatchObject({ name: 'Tasting', uses: 0 })
    expect((await relance('stages', '--rename', 'Demo', '--to', 'X')).err).toContain('is not a stage')
  })
})

describe('the rep is away', () => {
  const away = ['--from', '2026-11-30', '--to', '2026-12-04']

  it('and appointments move, as a dry run shows before', async () => {
    await json('add', '--company', 'Acme')
    await json('start', '--lead', '1', '--first', '2026-11-26T09:30')
    const shown = await json('absence', 'add', ...away, '--dry-run')
    expect(shown.moves[0]).toMatchObject({ attempt: 2, from: '2026-12-01T09:30', to: '2026-12-08T09:30' })
    expect(await json('absence')).toEqual([])
    expect((await relance('absence', 'add', ...away, '--dry-run')).out).toContain(
      '2026-12-01 09:30 -> 2026-12-08 09:30  Acme (2/4)',
    )
    const added = await json('absence', 'add', ...away, '--name', 'Skiing')
    expect(added).toMatchObject({ moved: 3, dropped: 0, clashes: [] })
    expect((await json('agenda'))[1].start).toBe('2026-12-08T09:30')
    expect(await json('absence')).toMatchObject([
      { firstDay: '2026-11-30', lastDay: '2026-12-04', name: 'Skiing' },
    ])
    expect((await relance('absence')).out).toContain('2026-11-30 to 2026-12-04  Skiing')
    await json('absence', 'remove', added.id)
    expect((await relance('absence')).out).toBe('No absences.')
  })

  it('and appointments stay where they are if asked to', async () => {
    await json('add', '--company', 'Acme')
    await json('start', '--lead', '1', '--first', '2026-11-26T09:30')
    expect(await json('absence', 'add', ...away, '--keep')).toMatchObject({ moved: 0 })
    expect((await json('agenda'))[1].start).toBe('2026-12-01T09:30')
  })
})

it('proposes free times in the hours of the client', async () => {
  await json('add', '--company', 'Acme', '--country', 'US')
  const [first] = await json('slots', '--lead', '1', '--from', '2026-11-24T09:00')
  expect(first).toMatchObject({ startsAt: '2026-11-24T15:00', clientTime: '2026-11-24T09:00' })
  expect((await relance('slots', '--lead', '1')).out).toContain('09:00 in America/New_York')
})

describe('what the command line refuses', () => {
  it('nothing to do: it says how to find the commands', async () => {
    const err: string[] = []
    const code = await runCli([], {
      terminal: { out: () => undefined, err: (text) => err.push(text) },
    })
    expect(err.join()).toContain('lists the commands')
    expect(code).toBe(2)
  })

  it.each([
    ['an unknown command', ['frobnicate'], 'Unknown command'],
    ['a missing argument', ['import'], 'Missing required argument'],
    ['an unknown option', ['leads', '--colour', 'red'], 'Unknown option'],
    ['a file that is not there', ['import', '/nowhere/leads.csv'], '“leads.csv” does not exist'],
    ['an outcome that is none', ['outcome', '1', 'maybe'], '“maybe” is not an outcome'],
    ['a lead that is not there', ['start', '--lead', '99'], 'This lead no longer exists'],
    ['neither one lead nor all', ['start'], 'either --lead or --all'],
    ['an unknown cadence', ['start', '--all', '--cadence', 'daily'], 'there is rule-of-four'],
    ['a day that is none', ['start', '--all', '--first', '2026-02-30'], 'A day looks like'],
    ['a number that is none', ['leads', '--limit', 'many'], 'limit'],
    ['a first call in ten thousand years', ['start', '--all', '--first', '9999-12-30'], 'A day looks like'],
    ['a state that is none', ['leads', '--state', 'open,asleep'], 'nurture'],
    ['a view that is none', ['leads', '--view', 'Mondays'], 'going-quiet'],
    ['a seller who is none', ['leads', '--seller', 'Nobody'], '“Nobody” is not among the sellers'],
    ['a last contact that is none', ['leads', '--last-contact', 'long ago'], 'before:30'],
    ['an amount that is none', ['leads', '--min-value', 'much'], '1500.50'],
    ['weekdays that are none', ['settings', '--working-days', 'mon,tue'], 'Weekdays look like'],
    ['a nameless rep', ['settings', '--name', ''], 'must not be empty'],
    ['an unknown time zone', ['settings', '--time-zone', 'Mars/Base'], 'not a known time zone'],
    ['a time of day that is none', ['settings', '--first-call-at', 'nine'], 'looks like 09:30'],
    ['an encoding that is none', ['import', 'x.csv', '--encoding', 'klingon'], 'windows-1252'],
    ['another format than ics', ['export', 'pdf', 'x.pdf'], 'there is ics'],
    ['figures that are none', ['insights', 'sales'], 'Allowed choices are strings'],
    ['figures of an unknown seller', ['insights', 'strings', '--seller', 'Zoe'], 'no string of “Zoe”'],
    ['an absence of no day', ['absence', 'add'], 'say --from'],
    ['an absence without its id', ['absence', 'remove'], 'say the id'],
    ['another verb', ['absence', 'frobnicate'], 'none of list, add and remove'],
    [
      'an absence that ends before it begins',
      ['absence', 'add', '--from', '2026-12-02', '--to', '2026-12-01'],
      'ends before it begins',
    ],
    ['undo with nothing to undo twice', ['redo'], 'nothing to redo'],
  ])('%s: a sentence, exit code 2, and nothing changed', async (_what, args, sentence) => {
    const before = await json('leads')
    const { code, err } = await relance(...args)
    expect(err).toContain(sentence)
    expect(err).not.toMatch(/\n\s+at /)
    expect(code).toBe(2)
    expect(await json('leads')).toEqual(before)
  })

  it('a folder that cannot be written to', async () => {
    const { code, err } = await relance('leads', '--data', '/proc/relance')
    expect(err).toContain('cannot be written to')
    expect(code).toBe(2)
  })

  it('data of a newer version, whose bytes stay as they are', async () => {
    const folder = join(data, 'newer')
    mkdirSync(folder)
    const file = join(folder, 'relance.db')
    const db = expectValue(openDatabase(file))
    db.pragma(`user_version = ${schemaVersion + 10}`)
    db.pragma('wal_checkpoint(TRUNCATE)')
    db.close()
    const before = readFileSync(file)
    const { code, err } = await relance('leads', '--data', folder)
    expect(err).toContain('newer version of Relance')
    expect(code).toBe(2)
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it('wrong arguments in JSON too, where a program asked for it', async () => {
    const { code, out } = await relance('leads', '--limit', 'abc', '--json')
    expect(code).toBe(2)
    expect(JSON.parse(out)).toMatchObject({ error: { code: 'invalid-input' } })
  })

  it('in JSON too, where a program asked for it', async () => {
    const { code, out } = await relance('undo', '--json')
    expect(code).toBe(0)
    const refused = await relance('redo', '--json', '--data', join(data, 'empty'))
    expect(JSON.parse(refused.out)).toMatchObject({ error: { code: 'nothing-to-redo' } })
    expect(out).toContain('summary')
  })
})

function eventsIn(file: string) {
  return new ICAL.Component(ICAL.parse(readFileSync(file, 'utf8'))).getAllSubcomponents('vevent')
}
