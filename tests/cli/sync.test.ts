import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { commandLine } from '../fixtures/command-line.ts'
import { temporaryFolder } from '../fixtures/test-context.ts'
import { type Radicale, startRadicale } from '../model-servers/radicale.ts'

let server: Radicale
let data: string
let user: string
let count = 0
beforeAll(async () => {
  server = await startRadicale()
})
afterAll(() => server.stop())

const { relance, json, setUp } = commandLine({ data: () => data, input: async () => 'secret\n' })

const connect = () => json('connect', 'caldav', '--url', server.url, '--user', user, '--password-stdin')
const sync = (...args: string[]) => json('sync', '--password-stdin', ...args)

beforeEach(async () => {
  data = join(temporaryFolder(), 'data')
  count += 1
  user = `ana${count}`
  await setUp()
  await json('add', '--company', 'Acme', '--person', 'Eva')
  await json('start', '--lead', '1', '--first', '2026-11-26T09:30')
})

describe('the command line with a connected calendar', () => {
  it('shows what the first sync would do, waits for a yes, and then does it once', async () => {
    expect(await connect()).toMatchObject({ user, calendarName: 'Relance', keepsPassword: false, events: 0 })
    expect(await sync('--dry-run')).toMatchObject([{ created: 4, waiting: { kind: 'first', creates: 4 } }])
    expect(await sync()).toMatchObject([{ created: 0, waiting: { kind: 'first', creates: 4 } }])
    expect(await sync('--yes')).toMatchObject([{ created: 4, refused: 0 }])
    await sync()
    expect(await sync()).toMatchObject([{ created: 0, updated: 0, deleted: 0, requests: 1 }])
    expect(await json('accounts')).toMatchObject([{ events: 4 }])
    const journal = await json('journal')
    expect(journal.filter(({ code }: { code: string }) => code === 'created')).toHaveLength(4)
    expect((await relance('journal')).out).toContain('Acme: put into the calendar')
  })

  it('lists the calendars of an account, and keeps free those that are named', async () => {
    await connect()
    const calendars = (...args: string[]) => json('calendars', '--account', user, '--password-stdin', ...args)
    expect(await calendars()).toMatchObject([{ name: 'Relance', isBusy: false }])
    expect(await calendars('--busy', 'Relance')).toMatchObject([{ name: 'Relance', isBusy: true }])
    expect(await json('accounts')).toMatchObject([{ busyCalendars: [{ name: 'Relance' }] }])
    const { code, err } = await relance('calendars', '--account', user, '--password-stdin', '--busy', 'Home')
    expect(code).toBe(2)
    expect(err).toContain('not there')
    expect(await calendars('--no-busy')).toEqual([])
    expect(await json('accounts')).toMatchObject([{ busyCalendars: [] }])
  })

  it('says what is wrong with a password that it was not given, and leaves the calendar alone', async () => {
    await connect()
    expect(await json('sync')).toMatchObject([{ requests: 0, problem: { code: 'password-unknown' } }])
  })

  it('refuses to send a password over an open line, except within this machine', async () => {
    const { code, err } = await relance(
      ...['connect', 'caldav', '--url', 'http://calendar.example.com', '--user', user, '--password-stdin'],
    )
    expect(code).toBe(2)
    expect(err).toContain('https://')
  })

  it('takes our events out again when the connection ends, if that is wanted', async () => {
    await connect()
    await sync('--yes')
    expect(await relance('disconnect', '--account', user, '--remove-events')).toMatchObject({ code: 2 })
    expect(await json('disconnect', '--account', user, '--remove-events', '--password-stdin')).toEqual({
      removed: 4,
    })
    expect(await json('accounts')).toEqual([])
    await connect()
    expect(await sync('--dry-run')).toMatchObject([{ created: 4, deleted: 0 }])
  })
})
