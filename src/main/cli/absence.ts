import type { Command } from 'commander'
import type { AbsenceView, ClashView, MovesView } from '../../core/contract/absences.ts'
import { absenceId } from '../../core/ids.ts'
import { problem } from '../../core/problem.ts'
import type { PlainDate } from '../../core/time/plain-date.ts'
import type { CommandContext } from './commands.ts'
import { dateOption, textOption } from './options.ts'
import type { Session } from './session.ts'
import { Refusal } from './terminal.ts'

interface Options {
  readonly from?: PlainDate
  readonly to?: PlainDate
  readonly name?: string
  readonly keep?: true
  readonly dryRun?: true
}

/** `relance absence`: lists, adds and removes days on which the rep is away. */
export function absenceCommand(program: Command, { run }: CommandContext): void {
  program
    .command('absence [action] [id]')
    .description('list, add or remove absences: add --from DAY --to DAY, remove ID')
    .option('--from <day>', 'the first day away', dateOption)
    .option('--to <day>', 'the last day away, the first by default', dateOption)
    .option('--name <text>', 'what it is', textOption)
    .option('--keep', 'leave appointments where they are')
    .option('--dry-run', 'only show what would be moved')
    .action((action: string | undefined, id: string | undefined, options: Options, command) =>
      run(command, (session) => act(session, { action: action ?? 'list', id, ...options }), print),
    )
}

interface Asked extends Options {
  readonly action: string
  readonly id: string | undefined
}

type Answer = Awaited<ReturnType<typeof act>>

async function act({ ask }: Session, { action, id, from, to, name, keep, dryRun }: Asked) {
  if (action === 'list') return ask('absences.list', {})
  if (action === 'remove') return { removed: (await ask('absences.remove', { id: idOf(id) })).id }
  if (action !== 'add') throw refusal(`“${action}” is none of list, add and remove`)
  if (from === undefined) throw refusal('say --from when you are away')
  const period = { firstDay: from, lastDay: to ?? from }
  if (dryRun) return ask('absences.propose', period)
  return ask('absences.add', { ...period, name, move: keep !== true })
}

function idOf(text: string | undefined) {
  const id = absenceId.safeParse(text)
  if (!id.success) throw refusal('say the id of the absence, as “relance absence” lists it')
  return id.data
}

const refusal = (detail: string): Refusal => new Refusal(problem('invalid-input', { detail }))

function print(answer: Answer): string {
  if (Array.isArray(answer)) return answer.length === 0 ? 'No absences.' : answer.map(lineOf).join('\n')
  if ('moves' in answer)
    return [...answer.moves.map(moveLine), ...clashLines(answer.clashes)].join('\n') || 'Nothing to move.'
  if ('removed' in answer) return `Removed ${answer.removed}`
  const { id, moved, dropped, clashes } = answer
  const counts = `${moved} appointments moved${dropped > 0 ? `, ${dropped} taken out` : ''}`
  return [`Added ${id}: ${counts}`, ...clashLines(clashes)].join('\n')
}

const lineOf = ({ id, firstDay, lastDay, name }: AbsenceView): string =>
  [`${firstDay} to ${lastDay}`, name, `[${id}]`].filter(Boolean).join('  ')

const moveLine = ({ leadTitle, attempt, of, from, to }: MovesView['moves'][number]): string => {
  const which = attempt === undefined ? '' : ` (${attempt}/${of})`
  return `${from.replace('T', ' ')} -> ${to?.replace('T', ' ') ?? 'taken out'}  ${leadTitle}${which}`
}

const clashLines = (clashes: readonly ClashView[]): string[] =>
  clashes.map(({ startsAt, leadTitle }) => `${startsAt.replace('T', ' ')} stays: ${leadTitle}`)
