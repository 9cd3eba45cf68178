import { type Command, Option } from 'commander'
import type { StringInsights } from '../../core/contract/insights.ts'
import type { CadenceId, SellerId } from '../../core/ids.ts'
import { type StringCounts, shareOf } from '../../core/insights/count-strings.ts'
import { problem } from '../../core/problem.ts'
import type { PlainDate } from '../../core/time/plain-date.ts'
import type { CommandContext } from './commands.ts'
import { dateOption } from './options.ts'
import type { Session } from './session.ts'
import { Refusal } from './terminal.ts'

interface Options {
  readonly from?: PlainDate
  readonly to?: PlainDate
  readonly seller?: string
  readonly cadence?: string
}

/** `relance insights strings`: how far strings really go. */
export function insightsCommand(program: Command, { run }: CommandContext): void {
  program
    .command('insights')
    .addArgument(program.createArgument('<what>', 'strings').choices(['strings']))
    .description('how far strings really go, and where conversations and sales happen')
    .option('--from <day>', 'strings that started on this day or later', dateOption)
    .option('--to <day>', 'strings that started on this day or earlier', dateOption)
    .option('--seller <seller>', 'only those of a seller, by name or id')
    .addOption(new Option('--cadence <key>', 'only those of a cadence'))
    .action((_what: string, options: Options, command) =>
      run(command, (session) => stringsOf(session, options), print),
    )
}

async function stringsOf({ ask }: Session, { from, to, seller, cadence }: Options): Promise<StringInsights> {
  if (seller === undefined && cadence === undefined) return ask('insights.strings', { from, to })
  const { choices } = await ask('insights.strings', {})
  const sellerId = seller && idOf(choices.sellers, seller, '--seller')
  const cadenceId = cadence && idOf(choices.cadences, cadence, '--cadence')
  return ask('insights.strings', {
    from,
    to,
    sellerId: sellerId as SellerId,
    cadenceId: cadenceId as CadenceId,
  })
}

interface Choice {
  readonly id: string
  readonly name: string
  readonly key?: string
}

function idOf(choices: readonly Choice[], wanted: string, option: string): string {
  const found = choices.find(({ id, key, name }) => [id, key, name].includes(wanted))
  if (found !== undefined) return found.id
  const known = choices.map(({ key, name }) => key ?? name).join(', ') || 'none yet'
  const detail = `no string of “${wanted}”; there are ${known}`
  throw new Refusal(problem('invalid-input', { detail }, option))
}

function print({ all, sellers, cadences, first, last, sources }: StringInsights): string {
  if (all.started === 0) return 'No strings started.'
  const { from, to } = sources.stopAfterOne
  return [
    `${all.started} strings started from ${first} to ${last}, of which ${all.ended.running} still run.`,
    '',
    ...attemptLines(all),
    '',
    `Stopped after one attempt: ${figure(all.stoppedAfterOne, all.neededSecond)} that needed a second one.`,
    `The sources say ${from}–${to} % of reps stop there.`,
    `Conversations after the first attempt: ${figure(...afterFirst(all))}.`,
    `Abandoned early: ${figure(all.abandoned, all.started)}.`,
    ...partLines('By seller', sellers),
    ...partLines('By cadence', cadences),
  ].join('\n')
}

/** Columns of figures under their names. */
function attemptLines({ attempts }: StringCounts): string[] {
  const columns = [
    'attempt',
    'reached',
    'conversations',
    'refusals',
    'sales',
    'answered',
    'stopped',
    'usedUp',
    'running',
  ] as const
  const line = (cells: readonly (string | number)[]): string =>
    cells.map((cell, index) => String(cell).padStart(columns[index]?.length ?? 0)).join('  ')
  return [line(columns), ...attempts.map((counts) => line(columns.map((column) => counts[column])))]
}

function partLines(title: string, parts: readonly { name: string; counts: StringCounts }[]): string[] {
  if (parts.length < 2) return []
  const lines = parts.map(
    ({ name, counts }) =>
      `  ${name}: ${counts.started} strings, stopped after one: ${figure(counts.stoppedAfterOne, counts.neededSecond)}, ` +
      `conversations: ${counts.conversations}, sales: ${counts.sales}, abandoned early: ${counts.abandoned}`,
  )
  return ['', title, ...lines]
}

function afterFirst({ attempts }: StringCounts): [part: number, whole: number] {
  const all = attempts.reduce((sum, { conversations }) => sum + conversations, 0)
  return [all - (attempts[0]?.conversations ?? 0), all]
}

/** `12 % (6 of 50)`, and no percentage of a handful. */
function figure(part: number, whole: number): string {
  const share = shareOf(part, whole)
  return share === undefined ? `${part} of ${whole}` : `${share} % (${part} of ${whole})`
}
