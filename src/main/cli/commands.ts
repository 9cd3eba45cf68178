import type { Command } from 'commander'
import manifest from '../../../package.json' with { type: 'json' }
import { absenceCommand } from './absence.ts'
import { agendaCommand } from './agenda.ts'
import { agreementCommand } from './agreement.ts'
import { appointmentCommands } from './appointments.ts'
import { cadencesCommand } from './cadences.ts'
import { contactCommand } from './contact.ts'
import { decideCommand } from './decide.ts'
import { exportCommand } from './export.ts'
import { importCommand } from './import.ts'
import { insightsCommand } from './insights.ts'
import { leadCommands } from './leads.ts'
import { instantOption, textOption } from './options.ts'
import { outcomeCommand } from './outcome.ts'
import { type GlobalOptions, type Session, withSession } from './session.ts'
import { settingsCommand } from './settings.ts'
import { slotsCommand } from './slots.ts'
import { stagesCommand } from './stages.ts'
import { startCommand } from './start.ts'
import type { Terminal } from './terminal.ts'

/** What each command gets to work with. */
export interface CommandContext {
  readonly terminal: Terminal
  /** Runs a command's work with an open engine; what it returns is printed, as JSON or by `print`. */
  run<T>(command: Command, work: (session: Session) => Promise<T>, print: (value: T) => string): Promise<void>
}

/** Adds every command of the command line, each with the options that all have in common. */
export function addCommands(program: Command, terminal: Terminal): void {
  const context: CommandContext = {
    terminal,
    run: (command, work, print) => run(terminal, command, work, print),
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
  terminal: Terminal,
  command: Command,
  work: (session: Session) => Promise<T>,
  print: (value: T) => string,
): Promise<void> {
  const options = command.opts<GlobalOptions>()
  await withSession(options, manifest.version, async (session) => {
    const value = await work(session)
    terminal.out(options.json ? JSON.stringify(value, null, 2) : print(value))
  })
}
