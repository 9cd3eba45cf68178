import type { Command } from 'commander'
import type { SyncReport } from '../../core/contract/accounts.ts'
import { findAccount, passwordFrom, waitingLine } from './accounts.ts'
import type { CommandContext } from './commands.ts'
import { textOption } from './options.ts'
import type { Session } from './session.ts'

interface Options {
  readonly account?: string
  readonly dryRun?: true
  readonly yes?: true
  readonly passwordStdin?: true
}

/** `relance sync`: brings calendar and follow-ups together, once. */
export function syncCommand(program: Command, { run, input }: CommandContext): void {
  program
    .command('sync')
    .description('bring the connected calendars up to date')
    .option('--account <user>', 'this one only', textOption)
    .option('--dry-run', 'only show what would be done')
    .option('--yes', 'do what waits for a yes')
    .option('--password-stdin', 'the password is piped in, for this run')
    .action((options: Options, command) =>
      run(
        command,
        async (session) => act(session, options, options.passwordStdin && (await passwordFrom(input))),
        print,
      ),
    )
}

async function act(
  session: Session,
  { account, dryRun, yes }: Options,
  password: string | undefined,
): Promise<SyncReport[]> {
  const accountId = account === undefined ? undefined : await findAccount(session, account)
  if (!dryRun) return session.ask('accounts.sync', { accountId, yes: yes === true, password })
  const ids = accountId ? [accountId] : (await session.ask('accounts.list', {})).map(({ id }) => id)
  const reports: SyncReport[] = []
  for (const id of ids) reports.push(await session.ask('accounts.preview', { accountId: id, password }))
  return reports
}

const print = (reports: readonly SyncReport[]): string =>
  reports.length === 0 ? 'No calendar is connected.' : reports.map(lines).join('\n')

function lines({ user, requests, waiting, problem, accountId: _, ...counts }: SyncReport): string {
  const told = Object.entries(counts).map(([what, count]) => `${count} ${what}`)
  return [
    `${user}: ${told.join(', ')}; ${requests} requests`,
    ...(waiting ? [waitingLine(waiting)] : []),
    ...(problem ? [problem.message] : []),
  ].join('\n')
}
