import type { Command } from 'commander'
import type { CommandContext } from './commands.ts'
import { listCommand } from './lead-list.ts'

/** `relance leads` and `relance add`. */
export function leadCommands(program: Command, context: CommandContext): void {
  const { run } = context
  listCommand(program, context)
  program
    .command('add')
    .description('add a lead by hand')
    .option('--title <text>')
    .option('--company <name>')
    .option('--person <name>')
    .option('--phone <number>')
    .option('--email <address>')
    .option('--country <country>', 'of the client: its public holidays are kept free')
    .option('--note <text>')
    .action(({ data: _data, now: _now, json: _json, ...lead }, command) =>
      run(
        command,
        ({ ask }) => ask('leads.add', lead),
        ({ id }) => `Added ${id}`,
      ),
    )
}
