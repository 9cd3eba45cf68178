import { type Command, Option } from 'commander'
import type { LeadRow } from '../../core/contract/leads.ts'
import { leadStates } from '../../core/lead/lead-state.ts'
import type { CommandContext } from './commands.ts'
import { countOption } from './options.ts'

/** `relance leads` and `relance add`. */
export function leadCommands(program: Command, { run }: CommandContext): void {
  program
    .command('leads')
    .description('list or search leads')
    .option('--query <text>', 'words, or part of a phone number')
    .addOption(new Option('--state <state>', 'only these').choices([...leadStates, 'no-next-step']))
    .option('--limit <number>', 'at most so many (100 by default, 500 at most)', countOption)
    .action(({ query, state, limit }, command) =>
      run(
        command,
        ({ ask }) => ask('leads.list', { query, state, limit }),
        ({ rows, total, capped }) =>
          [...rows.map(line), `${capped ? 'More than ' : ''}${total} leads`].join('\n'),
      ),
    )
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

function line({ number, title, personName, phone, state, nextStep, id }: LeadRow): string {
  const step = nextStep === undefined ? state : `next ${nextStep.startsAt.replace('T', ' ')}`
  return [String(number).padStart(6), title, personName, phone, step, `[${id}]`].filter(Boolean).join('  ')
}
