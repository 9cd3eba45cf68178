import type { Command } from 'commander'
import manifest from '../../../package.json' with { type: 'json' }
import type { Keyring } from '../engine/sync/secrets.ts'
import { absenceCommand } from './absence.ts'
import { accountCommands } from './accounts.ts'
import { agendaCommand } from './agenda.ts'
import { agreementCommand } from './agreement.ts'
import { appointmentCommands } from './appointments.ts'
import { cadencesCommand } from './cadences.ts'
import { calendarsCommand } from './calendars.ts'
import { contactCommand } from './contact.ts'
import { decideCommand } from './decide.ts'
import { exportCommand } from './export.ts'
import { importCommand } from './import.ts'
import { insightsCommand } from './insights.ts'
import { journalCommand } from './journal.ts'
import { leadCommands } from './leads.ts'
import { instantOption, textOption } from './options.ts'
import { outcomeCommand } from './outcome.ts'
import { type GlobalOptions, type Session, withSession } from './session.ts'
import { settingsCommand } from './settings.ts'
import { slotsCommand } from './slots.ts'
import { stagesCommand } from './stages.ts'
import { startCommand } from './start.ts'
import { syncCommand } from './sync.ts'
import type { Terminal } from './terminal.ts'

/** What a command line is run in. */
export interface Surroundings {
  readonly terminal: Terminal
  /** What is piped in. */
  readonly input: () => Promise<string>
  /** Where passwords are sealed; plain Node has none. */
  readonly keyring?: Keyring
}

/** What each command gets to work with. */
export interface CommandContext {
  readonly terminal: Terminal
  readonly input: () => Promise<string>
  /** Runs a command's work with an open engine; what it returns is printed, as JSON or by `print`. */
  run<T>(command: Command, work: (session: Session) => Promise<T>, print: (value: T) => string): Promise<void>
}

/** Adds every command of the command line, each with the options that all have in common. */
export function addCommands(program: Command, surroundings: Surroundings): void {
  const context: CommandContext = {
    ...surroundings,
    run: (command, work, print) => run(surroundings, command, { work, print }),
  }
  importCommand(program, context)
  leadCommands(program, context)
  startCommand(program, context)
  slotsCommand(program, context)
  absenceCommand(program, context)
  agendaCommand(program, context)
  outcomeCommand(program, context)
  insightsCommand(program, context)
  contactCommand(program, context)
  appointmentCommands(program, context)
  agreementCommand(program, context)
  decideCommand(program, context)
  exportCommand(program, context)
  historyCommands(program, context)
  cadencesCommand(program, context)
  stagesCommand(program, context)
  settingsCommand(program, context)
  accountCommands(program, context)
  calendarsCommand(program, context)
  syncCommand(program, context)
  journalCommand(program, context)
  for (const command of program.commands) {
    command
      .option('--data <folder>', 'where the data lives', textOption)
      .option('--now <instant>', 'take this as the present moment (ISO 8601)', instantOption)
      .option('--json', 'print JSON')
  }
}

function historyCommands(program: Command, { run }: CommandContext): void {
  program
    .command('undo')
    .description('take the last change back')
    .action((_options, command) =>
      run(
        command,
        ({ ask }) => ask('history.undo', {}),
        ({ summary }) => `Undone: ${summary.message}`,
      ),
    )
  program
    .command('redo')
    .description('bring the last undone change back')
    .action((_options, command) =>
      run(
        command,
        ({ ask }) => ask('history.redo', {}),
        ({ summary }) => `Done again: ${summary.message}`,
      ),
    )
}

async function run<T>(
  { terminal, keyring }: Surroundings,
  command: Command,
  { work, print }: { work: (session: Session) => Promise<T>; print: (value: T) => string },
): Promise<void> {
  const options = command.opts<GlobalOptions>()
  const program = { version: manifest.version, ...(keyring && { keyring }) }
  await withSession(options, program, async (session) => {
    const value = await work(session)
    terminal.out(options.json ? JSON.stringify(value, null, 2) : print(value))
  })
}
