import type { Command } from 'commander'
import type { CadenceId } from '../../core/ids.ts'
import { problem } from '../../core/problem.ts'
import type { TimeOfDay, WallTime } from '../../core/time/wall-time.ts'
import type { CommandContext } from './commands.ts'
import { findLead } from './find-lead.ts'
import { dayOrTimeOption, textOption } from './options.ts'
import type { Session } from './session.ts'
import { Refusal } from './terminal.ts'

interface Options {
  readonly lead?: string
  readonly all?: true
  readonly cadence?: string
  readonly first?: string
  readonly reason?: string
}

/** `relance start`: plans the string of one lead, or of all that have none. */
export function startCommand(program: Command, { run }: CommandContext): void {
  program
    .command('start')
    .description('plan a string of follow-ups')
    .option('--lead <lead>', 'the id or the number of a lead')
    .option('--all', 'every lead that was never planned')
    .option('--cadence <key>', 'the cadence to follow (rule-of-four by default)')
    .option('--first <day>', 'the first call: 2026-11-26 or 2026-11-26T09:30', dayOrTimeOption)
    .option('--reason <text>', 'why it begins close to another contact', textOption)
    .action((options: Options, command) => {
      if ((options.lead === undefined) === (options.all === undefined)) {
        throw new Refusal(problem('invalid-input', { detail: 'say either --lead or --all' }))
      }
      return run(command, (session) => start(session, options), print)
    })
}

async function start(session: Session, options: Options) {
  const cadenceId = await cadenceOf(session, options.cadence)
  const first = await firstOf(session, options.first)
  if (options.lead === undefined) return session.ask('strings.startAll', { cadenceId, first })
  const { id } = await findLead(session, options.lead)
  return session.ask('strings.start', { leadId: id, cadenceId, first, reason: options.reason })
}

/** A cadence by its key. */
export async function cadenceOf({ ask }: Session, key: string | undefined): Promise<CadenceId | undefined> {
  if (key === undefined) return undefined
  const cadences = await ask('cadences.list', {})
  const cadence = cadences.find((one) => one.key === key)
  if (cadence) return cadence.id
  const known = cadences.map((one) => one.key).join(', ')
  throw new Refusal(
    problem('invalid-input', { detail: `“${key}” is not a cadence; there is ${known}` }, '--cadence'),
  )
}

/** A day alone means that day at the usual hour of first calls. */
async function firstOf({ ask }: Session, first: string | undefined): Promise<WallTime | undefined> {
  if (first === undefined || first.includes('T')) return first as WallTime | undefined
  const { firstCallAt }: { firstCallAt: TimeOfDay } = await ask('app.status', {})
  return `${first}T${firstCallAt}` as WallTime
}

function print(started: Awaited<ReturnType<typeof start>>): string {
  if ('strings' in started) {
    const { strings, followUps, firstDay, lastDay } = started
    return `${strings} strings, ${followUps} appointments${firstDay === undefined ? '' : ` from ${firstDay} to ${lastDay}`}`
  }
  const { followUps, moved } = started
  const why =
    moved === undefined
      ? []
      : [`Moved from ${moved.from} to ${moved.to}${moved.holiday ? ` (${moved.holiday})` : ''}`]
  const lines = followUps.map(
    ({ attempt, of, startsAt, purpose }) => `${attempt}/${of}  ${startsAt.replace('T', ' ')}  ${purpose}`,
  )
  return [...why, ...lines].join('\n')
}
