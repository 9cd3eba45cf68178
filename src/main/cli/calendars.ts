import type { Command } from 'commander'
import type { CalendarChoice } from '../../core/contract/accounts.ts'
import { problem } from '../../core/problem.ts'
import { findAccount, passwordFrom } from './accounts.ts'
import type { CommandContext } from './commands.ts'
import { textOption } from './options.ts'
import { Refusal } from './terminal.ts'

interface Options {
  readonly account: string
  readonly busy?: readonly string[] | boolean
  readonly passwordStdin?: true
}

interface Listed extends CalendarChoice {
  /** Kept free of follow-ups. */
  readonly isBusy: boolean
}

/** `relance calendars`: those of a connected account, and which are kept free of follow-ups. */
export function calendarsCommand(program: Command, { run, input }: CommandContext): void {
  program
    .command('calendars')
    .description('list the calendars of an account, or choose those that are kept free of follow-ups')
    .requiredOption('--account <user>', 'as “relance accounts” lists it', textOption)
    .option('--busy <name...>', 'keep these free, and no others')
    .option('--no-busy', 'keep none free')
    .option('--password-stdin', 'the password is piped in, for this')
    .action(({ account, busy, passwordStdin }: Options, command) =>
      run(
        command,
        async (session) => {
          const accountId = await findAccount(session, account)
          const given = passwordStdin && (await passwordFrom(input))
          const door = { accountId, ...(given ? { password: given } : {}) }
          if (busy === false) {
            await session.ask('accounts.chooseBusy', { ...door, calendars: [] })
            return []
          }
          const all = await session.ask('accounts.calendars', door)
          if (Array.isArray(busy)) {
            const calendars = busy.map((name) => refOf(all, name))
            await session.ask('accounts.chooseBusy', { ...door, calendars })
          }
          const known = (await session.ask('accounts.list', {})).find(({ id }) => id === accountId)
          const refs = new Set(known?.busyCalendars.map(({ ref }) => ref))
          return all.map((one): Listed => ({ ...one, isBusy: refs.has(one.ref) }))
        },
        print,
      ),
    )
}

/** By its name, or by its address where two are called the same. */
function refOf(all: readonly CalendarChoice[], name: string): string {
  const found = all.find((one) => one.ref === name) ?? all.find((one) => one.name === name)
  if (found === undefined) throw new Refusal(problem('calendar-missing', { detail: name }))
  return found.ref
}

const print = (calendars: readonly Listed[]): string =>
  calendars.length === 0
    ? 'No calendar is kept free of follow-ups.'
    : calendars.map(({ name, isBusy }) => `${isBusy ? '[x]' : '[ ]'} ${name}`).join('\n')
