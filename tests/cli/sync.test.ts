import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { runCli } from '../../src/main/cli/run-cli.ts'
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

/** Runs a command on the test's data, on Tuesday 2026-11-24 at nine in Paris, with a password piped in. */
async function relance(...args: readonly string[]) {
  const out: string[] = []
  const err: string[] = []
  const terminal = { out: (text: string) => out.push(text), err: (text: string) => err.push(text) }
  const [command = 'help', ...rest] = args
  const code = await runCli([command, '--data', data, '--now', '2026-11-24T08:00:00Z', ...rest], {
    terminal,
    input: async () => 'secret\n',
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

async function json(...args: string[]) {
  const { code, out, err } = await relance(...args, '--json')
  expect(err).toBe('')
  expect(code).toBe(0)
  return JSON.parse(out)
}

const connect = () => json('connect', 'caldav', '--url', server.url, '--user', user, '--password-stdin')
const sync = (...args: string[]) => json('sync', '--password-stdin', ...args)

beforeEach(async () => {
  data = join(temporaryFolder(), 'data')
  count += 1
  user = `ana${count}`
  await json(
    'settings',
    '--name',
    'Ana',
    '--time-zone',
    'Europe/Paris',
    '--country',
    'FR',
    '--language',
    'en',
  )
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
