import { Argument, type Command } from 'commander'
import type { AccountView, SyncReport } from '../../core/contract/accounts.ts'
import { type AccountId, accountId } from '../../core/ids.ts'
import { problem } from '../../core/problem.ts'
import { assertNever } from '../../core/result.ts'
import type { CommandContext } from './commands.ts'
import { textOption } from './options.ts'
import type { Session } from './session.ts'
import { Refusal } from './terminal.ts'

interface ConnectOptions {
  readonly url: string
  readonly user: string
  readonly passwordStdin?: true
  readonly calendar?: string
}

interface DisconnectOptions {
  readonly account: string
  readonly removeEvents?: true
  readonly passwordStdin?: true
}

/** `relance accounts`, `relance connect`, `relance disconnect`: the calendars that follow-ups stand in. */
export function accountCommands(program: Command, { run, input }: CommandContext): void {
  program
    .command('accounts')
    .description('list the connected calendars')
    .action((_options, command) => run(command, ({ ask }) => ask('accounts.list', {}), printAll))
  program
    .command('connect')
    .description('connect a calendar; nothing is written into it before “relance sync --yes”')
    .addArgument(new Argument('<provider>').choices(['caldav']))
    .requiredOption('--url <address>', 'of the server', textOption)
    .requiredOption('--user <name>', 'as the server knows you', textOption)
    .requiredOption('--password-stdin', 'the password is piped in')
    .option(
      '--calendar <name>',
      'the calendar to use; made if it is not there, Relance by default',
      textOption,
    )
    .action((_provider, { url, user, calendar }: ConnectOptions, command) =>
      run(
        command,
        async ({ ask }) => {
          const password = await passwordFrom(input)
          return ask('accounts.connect', { serverUrl: url, user, password, newCalendar: calendar })
        },
        print,
      ),
    )
  program
    .command('disconnect')
    .description('end a connection; the events stay unless you say otherwise')
    .requiredOption('--account <user>', 'as “relance accounts” lists it', textOption)
    .option('--remove-events', 'take our events that lie ahead out of the calendar')
    .option('--password-stdin', 'the password is piped in, for this')
    .action(({ account, removeEvents, passwordStdin }: DisconnectOptions, command) =>
      run(
        command,
        async (session) =>
          session.ask('accounts.disconnect', {
            accountId: await findAccount(session, account),
            removeEvents: removeEvents === true,
            password: passwordStdin && (await passwordFrom(input)),
          }),
        ({ removed }) => `Disconnected; ${removed} events taken out`,
      ),
    )
}

/** What was piped in, without the end of its line. */
export async function passwordFrom(input: () => Promise<string>): Promise<string> {
  const password = (await input()).replace(/\r?\n$/, '')
  if (password === '') throw new Refusal(problem('invalid-input', { detail: 'no password was piped in' }))
  return password
}

/** By its id, or by the name of its user. */
export async function findAccount({ ask }: Session, name: string): Promise<AccountId> {
  const id = accountId.safeParse(name)
  if (id.success) return id.data
  const found = (await ask('accounts.list', {})).find(({ user }) => user === name)
  if (found === undefined) throw new Refusal(problem('account-not-found'))
  return found.id
}

const printAll = (accounts: readonly AccountView[]): string =>
  accounts.length === 0 ? 'No calendar is connected.' : accounts.map(print).join('\n')

function print(account: AccountView): string {
  const {
    user,
    serverUrl,
    calendarName,
    state,
    events,
    keepsPassword,
    waiting,
    busyCalendars,
    problem: trouble,
  } = account
  return [
    `${user} at ${serverUrl}: ${calendarName}, ${state}, ${events} events`,
    ...(keepsPassword
      ? []
      : ['  The password is not kept: this program reaches no keyring. Pipe it in with each sync.']),
    ...(waiting ? [`  ${waitingLine(waiting)}`] : []),
    ...(trouble ? [`  ${trouble.message}`] : []),
    ...busyCalendars.map(
      (one) => `  keeps free of ${one.name}${one.problem ? `: ${one.problem.message}` : ''}`,
    ),
  ].join('\n')
}

export function waitingLine(waiting: NonNullable<SyncReport['waiting']>): string {
  return `Waits for a yes: ${whatWaits(waiting)}. Say “relance sync --yes”.`
}

function whatWaits(waiting: NonNullable<SyncReport['waiting']>): string {
  switch (waiting.kind) {
    case 'first':
      return `${waiting.creates} events would be made`
    case 'missing':
      return `${waiting.missing} of ${waiting.of} events are gone from the calendar`
    case 'many':
      return `${waiting.updates} events would be changed and ${waiting.deletes} deleted`
    default:
      return assertNever(waiting)
  }
}
