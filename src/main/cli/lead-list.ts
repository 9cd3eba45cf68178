import { type Command, Option } from 'commander'
import type { LeadRow } from '../../core/contract/leads.ts'
import { type LeadSort, leadSorts } from '../../core/lead/lead-sort.ts'
import { leadStates } from '../../core/lead/lead-state.ts'
import type { CommandContext } from './commands.ts'
import { type FilterOptions, filterFrom, lastContactOption } from './lead-filter.ts'
import { findLeadView } from './lead-view.ts'
import { choicesOption, countOption, listOption, moneyOption, numberOption } from './options.ts'

type Options = FilterOptions & {
  readonly view?: string
  readonly query?: string
  readonly sort?: LeadSort
  readonly descending?: boolean
  readonly offset?: number
  readonly limit?: number
}

/** `relance leads`: the list of the window, with the same filters. Options narrow down what `--view` shows. */
export function listCommand(program: Command, { run }: CommandContext): void {
  const command = program
    .command('leads')
    .description('list, search and filter leads')
    .option('--view <name>', 'what a saved view shows, or one of the built-in: no-next-step, mine-today, …')
    .option('--query <text>', 'words, or part of a phone number')
  for (const option of filterOptions()) command.addOption(option)
  command
    .addOption(new Option('--sort <column>', 'in this order').choices([...leadSorts]))
    .option('--descending', 'the other way round')
    .option('--offset <number>', 'leave so many out at the beginning', numberOption)
    .option('--limit <number>', 'at most so many (100 by default, 500 at most)', countOption)
    .action((options: Options, command) =>
      run(
        command,
        async (session) => {
          const view = options.view === undefined ? undefined : await findLeadView(session, options.view)
          return session.ask('leads.list', {
            query: options.query ?? view?.query,
            filter: { ...view?.filter, ...(await filterFrom(session, options)) },
            sort: options.sort ?? view?.sort,
            descending: options.descending ?? (options.sort === undefined ? view?.descending : undefined),
            offset: options.offset,
            limit: options.limit,
          })
        },
        ({ rows, total, capped }) =>
          [...rows.map(line), `${capped ? 'More than ' : ''}${total} leads`].join('\n'),
      ),
    )
}

const filterOptions = (): Option[] => [
  new Option('--state <states>', `only these: ${leadStates.join(', ')}`).argParser(choicesOption(leadStates)),
  new Option('--stage <stages>', 'only these stages; “none” for leads without one').argParser(listOption),
  new Option('--seller <sellers>', 'only of these sellers; “me” for your own').argParser(listOption),
  new Option('--product <products>', 'only these products, or “none”').argParser(listOption),
  new Option('--country <countries>', 'only these countries, or “none”').argParser(listOption),
  new Option('--source <sources>', 'only from these files; “none” for leads added by hand').argParser(
    listOption,
  ),
  new Option('--min-value <amount>', 'worth at least this').argParser(moneyOption),
  new Option('--max-value <amount>', 'worth at most this').argParser(moneyOption),
  new Option('--next-step <when>', 'overdue, today, week or none').argParser(
    choicesOption(['overdue', 'today', 'week', 'none']),
  ),
  new Option('--no-next-step', 'only leads that nothing is planned for and nobody has decided on'),
  new Option('--last-contact <when>', 'never, before:30 (days) or within:30').argParser(lastContactOption),
  new Option('--without-person', 'only leads on which no person is known'),
]

function line({ number, title, personName, phone, state, nextStep, id }: LeadRow): string {
  const step = nextStep === undefined ? state : `next ${nextStep.startsAt.replace('T', ' ')}`
  return [String(number).padStart(6), title, personName, phone, step, `[${id}]`].filter(Boolean).join('  ')
}
