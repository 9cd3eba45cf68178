import type { AccountView, CalendarChoice } from '../../../core/contract/accounts.ts'
import type { CheckedInput } from '../../../core/contract/requests.ts'
import type { AccountId } from '../../../core/ids.ts'
import { problem } from '../../../core/problem.ts'
import { failure, type Result, success } from '../../../core/result.ts'
import type { CalendarInfo, CalendarRef, RemoteCalendar } from '../../../core/sync/remote-calendar.ts'
import { type Account, findAccount } from '../db/accounts.ts'
import { type ReadCalendar, readCalendarsOf, setReadCalendars } from '../db/read-calendars.ts'
import type { EngineContext } from '../services/context.ts'
import type { OpenCalendars } from './doors.ts'
import { readBusy } from './read-busy.ts'
import { sentenceOf } from './remote-problems.ts'
import type { Secrets } from './secrets.ts'

interface Options {
  readonly context: EngineContext
  readonly secrets: Secrets
  readonly open: OpenCalendars
}

type Named = Pick<ReadCalendar, 'ref' | 'name'>

/** Which calendars of a connected account are kept free of follow-ups. */
export function createBusyCalendars({ context, secrets, open }: Options) {
  const { db } = context
  const remoteOf = async (account: Account, given?: string): Promise<Result<RemoteCalendar>> => {
    const password = given ?? (await secrets.of(account))
    if (password === undefined) return failure(problem('password-unknown', { user: account.user }))
    return success(open({ ...account, password }).remote)
  }
  const known = <T>(id: AccountId, act: (account: Account) => Promise<Result<T>>) => {
    const account = findAccount(db, id)
    return account === undefined ? failure(problem('account-not-found')) : act(account)
  }

  return {
    list: ({ accountId, password }: CheckedInput<'accounts.calendars'>) =>
      known(accountId, async (account): Promise<Result<CalendarChoice[]>> => {
        const remote = await remoteOf(account, password)
        if (!remote.ok) return remote
        const all = await remote.value.calendars()
        return all.ok ? success([...all.value]) : failure(sentenceOf(all.problem))
      }),

    choose: ({ accountId, calendars, password }: CheckedInput<'accounts.chooseBusy'>) =>
      known(accountId, async (account): Promise<Result<undefined>> => {
        const before = new Map(readCalendarsOf(db, accountId).map((one) => [one.ref, one]))
        const wanted = calendars as CalendarRef[]
        // To read less, nobody has to be asked: the server may be gone for good.
        if (wanted.every((ref) => before.has(ref))) {
          setReadCalendars(
            db,
            accountId,
            wanted.flatMap((ref) => before.get(ref) ?? []),
          )
          return success(undefined)
        }
        const remote = await remoteOf(account, password)
        if (!remote.ok) return remote
        const all = await remote.value.calendars()
        if (!all.ok) return failure(sentenceOf(all.problem))
        const there = new Map<CalendarRef, Named>(before)
        for (const one of all.value) there.set(one.ref, one)
        if (wanted.some((ref) => !there.has(ref))) return failure(problem('calendar-missing'))
        setReadCalendars(
          db,
          accountId,
          wanted.flatMap((ref) => there.get(ref) ?? []),
        )
        if (account.state !== 'paused') {
          const reading = { context, remote: remote.value, accountId, isCancelled: () => false }
          await readBusy(reading, { byHand: false })
        }
        return success(undefined)
      }),

    /** What a new account begins with: the calendars asked for, or else the main one. A server that does not say has none. */
    begin: async (
      remote: RemoteCalendar,
      {
        id,
        calendar,
        wanted,
      }: { id: AccountId; calendar: CalendarRef; wanted: readonly string[] | undefined },
    ): Promise<void> => {
      const all = await remote.calendars()
      if (!all.ok) return
      const main = mainOf(all.value.filter(({ ref }) => ref !== calendar))
      const isWanted = (one: CalendarInfo): boolean =>
        wanted === undefined ? one === main : wanted.includes(one.ref)
      setReadCalendars(db, id, all.value.filter(isWanted))
    },

    view: (id: AccountId): AccountView['busyCalendars'] =>
      readCalendarsOf(db, id).map(({ ref, name, readAt, problem: trouble }) => ({
        ref,
        name,
        ...(readAt === undefined ? {} : { readAt }),
        ...(trouble === undefined ? {} : { problem: sentenceOf(trouble) }),
      })),
  }
}

/** A server without a word for it counts the one in which we write as the main one too: then it is the next. */
const mainOf = (others: readonly CalendarInfo[]): CalendarInfo | undefined =>
  others.find(({ isPrimary }) => isPrimary) ?? others.find(({ canWrite }) => canWrite)

export type BusyCalendars = ReturnType<typeof createBusyCalendars>
