import type { AccountView, CalendarChoice, SyncReport } from '../../../core/contract/accounts.ts'
import type { CheckedInput } from '../../../core/contract/requests.ts'
import type { AccountId } from '../../../core/ids.ts'
import { problem } from '../../../core/problem.ts'
import { failure, type Result, success } from '../../../core/result.ts'
import type { CalendarInfo, CalendarRef, RemoteCalendar } from '../../../core/sync/remote-calendar.ts'
import {
  type Account,
  changeAccount,
  deleteAccount,
  findAccount,
  insertAccount,
  listAccounts,
} from '../db/accounts.ts'
import { addToJournal } from '../db/sync-journal.ts'
import { linksOf } from '../db/sync-links.ts'
import { type EngineContext, newIdAs } from '../services/context.ts'
import { me } from '../services/first-start.ts'
import { type BusyCalendars, createBusyCalendars } from './busy-calendars.ts'
import { addressProblem, type Door, type OpenCalendars } from './doors.ts'
import { pushSteps } from './push.ts'
import { sentenceOf } from './remote-problems.ts'
import type { Runs } from './runs.ts'
import type { Secrets } from './secrets.ts'
import { takeOut } from './take-out.ts'
import { standingOf } from './world.ts'

export interface AccountOptions {
  readonly context: EngineContext
  readonly secrets: Secrets
  readonly open: OpenCalendars
  readonly runs: Runs
}

/** Connected calendars: what the window and the command line may ask of them. */
export function createAccounts({ context, secrets, open, runs }: AccountOptions) {
  const { db } = context
  const busy = createBusyCalendars({ context, secrets, open })
  const view = (account: Account) => viewOf({ context, secrets, runs, busy }, account)
  const known = <T>(id: AccountId, act: (account: Account) => T | Promise<T>) => {
    const account = findAccount(db, id)
    return account === undefined ? failure(problem('account-not-found')) : act(account)
  }
  const viewAgain = (id: AccountId) => known(id, (account) => success(view(account)))

  return {
    list: (): AccountView[] => listAccounts(db).map(view),

    look: async (door: Door): Promise<Result<CalendarChoice[]>> => {
      const wrong = addressProblem(door.serverUrl)
      if (wrong) return failure(wrong)
      const all = await open(door).remote.calendars()
      return all.ok ? success([...all.value]) : failure(sentenceOf(all.problem))
    },

    connect: async (input: CheckedInput<'accounts.connect'>): Promise<Result<AccountView>> => {
      const wrong = addressProblem(input.serverUrl)
      if (wrong) return failure(wrong)
      const others = listAccounts(db)
      const same = others.find(({ serverUrl, user }) => serverUrl === input.serverUrl && user === input.user)
      if (same === undefined && others[0])
        return failure(problem('calendar-connected', { user: others[0].user }))
      const { remote } = open(input)
      const calendar = await chooseCalendar(remote, input)
      if (!calendar.ok) return calendar
      const id = same?.id ?? addAccount(context, input)
      const { ref, name } = calendar.value
      const isKnown =
        same?.calendar !== undefined && input.calendar === undefined && input.newCalendar === undefined
      if (!isKnown) changeAccount(db, id, { calendar: ref, calendarName: name })
      if (same === undefined || input.busyCalendars !== undefined)
        await busy.begin(remote, { id, calendar: ref, wanted: input.busyCalendars })
      await admit(id, input.password)
      return viewAgain(id)
    },

    calendars: busy.list,

    chooseBusy: async (input: CheckedInput<'accounts.chooseBusy'>): Promise<Result<AccountView>> => {
      const chosen = await busy.choose(input)
      return chosen.ok ? viewAgain(input.accountId) : chosen
    },

    reconnect: async ({
      accountId,
      password,
    }: CheckedInput<'accounts.reconnect'>): Promise<Result<AccountView>> =>
      known(accountId, async (account): Promise<Result<AccountView>> => {
        const all = await open({ ...account, password }).remote.calendars()
        if (!all.ok) return failure(sentenceOf(all.problem))
        await admit(accountId, password)
        return viewAgain(accountId)
      }),

    preview: ({ accountId, ...request }: CheckedInput<'accounts.preview'>) =>
      known(accountId, (account) => runs.preview(account, request)),

    sync: async ({ accountId, ...asked }: CheckedInput<'accounts.sync'>): Promise<Result<SyncReport[]>> => {
      const request = { ...asked, byHand: true }
      if (accountId !== undefined) {
        return known(accountId, async (account) => {
          const report = await runs.run(account, request)
          return report.ok ? success([report.value]) : report
        })
      }
      const reports: SyncReport[] = []
      for (const account of listAccounts(db).filter(({ state }) => state !== 'paused')) {
        const report = await runs.run(account, request)
        if (!report.ok) return report
        reports.push(report.value)
      }
      return success(reports)
    },

    pause: ({ accountId, paused }: CheckedInput<'accounts.pause'>) =>
      known(accountId, ({ id }): Result<AccountView> | Promise<Result<AccountView>> => {
        changeAccount(db, id, { state: paused ? 'paused' : 'connected' })
        if (paused) runs.cancel(id)
        return viewAgain(id)
      }),

    disconnect: ({ accountId, removeEvents, password }: CheckedInput<'accounts.disconnect'>) =>
      known(accountId, async (account): Promise<Result<{ removed: number }>> => {
        await runs.stop(accountId)
        const taken = removeEvents ? await runs.alone(account, takeOut, password) : success({ removed: 0 })
        if (taken.ok) deleteAccount(db, accountId)
        return taken
      }),
  }

  async function admit(id: AccountId, password: string): Promise<void> {
    await secrets.keep(id, password)
    changeAccount(db, id, { state: 'connected', problem: undefined, failures: 0, notBefore: 0 })
  }
}

function addAccount(context: EngineContext, { serverUrl, user }: Door): AccountId {
  const id = newIdAs<AccountId>(context)
  const createdAt = context.now()
  insertAccount(context.db, {
    id,
    sellerId: me(context).id,
    provider: 'caldav',
    serverUrl,
    user,
    createdAt,
  })
  addToJournal(context.db, { accountId: id, at: createdAt }, { code: 'connected', facts: { user } })
  return id
}

/** The calendar that was chosen, or one of our own. */
async function chooseCalendar(
  remote: RemoteCalendar,
  { calendar, newCalendar }: { calendar?: string | undefined; newCalendar?: string | undefined },
): Promise<Result<CalendarInfo>> {
  const all = await remote.calendars()
  if (!all.ok) return failure(sentenceOf(all.problem))
  if (calendar !== undefined) {
    const chosen = all.value.find(({ ref, canWrite }) => ref === (calendar as CalendarRef) && canWrite)
    return chosen ? success(chosen) : failure(problem('calendar-missing'))
  }
  const name = newCalendar ?? 'Relance'
  const there = all.value.find((one) => one.name === name && one.canWrite)
  if (there) return success(there)
  const made = await remote.createCalendar(name)
  return made.ok ? success(made.value) : failure(sentenceOf(made.problem))
}

function viewOf(
  {
    context,
    secrets,
    runs,
    busy,
  }: Pick<AccountOptions, 'context' | 'secrets' | 'runs'> & { busy: BusyCalendars },
  account: Account,
): AccountView {
  const {
    id,
    provider,
    serverUrl,
    user,
    calendarName,
    state,
    waiting,
    problem: trouble,
    lastSuccessAt,
  } = account
  const links = linksOf(context.db, id)
  return {
    id,
    provider,
    serverUrl,
    user,
    state: state === 'connected' && !secrets.knows(account) ? 'reconnect' : state,
    keepsPassword: account.sealedSecret !== undefined,
    isRunning: runs.isRunning(id),
    events: links.filter(({ handle }) => handle !== undefined).length,
    unsent: trouble === undefined ? 0 : pushSteps(standingOf({ context, accountId: id })).length,
    busyCalendars: busy.view(id),
    ...(calendarName === undefined ? {} : { calendarName }),
    ...(waiting === undefined ? {} : { waiting }),
    ...(trouble === undefined ? {} : { problem: sentenceOf(trouble) }),
    ...(lastSuccessAt === undefined ? {} : { lastSuccessAt }),
  }
}
