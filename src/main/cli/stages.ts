import { type Command, Option } from 'commander'
import type { StageView } from '../../core/contract/lists.ts'
import { findByName } from '../../core/lead/listed-name.ts'
import { problem } from '../../core/problem.ts'
import type { CommandContext } from './commands.ts'
import { numberOption, textOption } from './options.ts'
import type { Session } from './session.ts'
import { Refusal } from './terminal.ts'

interface Options {
  readonly add?: string
  readonly rename?: string
  readonly to?: string
  readonly move?: string
  readonly at?: number
  readonly remove?: string
  readonly leadsTo?: string
}

/** `relance stages`: lists them with their leads; the options change them. */
export function stagesCommand(program: Command, { run }: CommandContext): void {
  program
    .command('stages')
    .description('list the stages of the funnel, or change them')
    .addOption(new Option('--add <name>', 'a new one, at the end').conflicts(['rename', 'move', 'remove']))
    .addOption(new Option('--rename <stage>', 'on every lead; --to says how').conflicts(['move', 'remove']))
    .option('--to <name>', 'with --rename: the new name', textOption)
    .addOption(new Option('--move <stage>', 'to the place --at').conflicts('remove'))
    .option('--at <number>', 'with --move: its place, the first is 1', numberOption)
    .option('--remove <stage>', 'delete it; its leads go to --leads-to')
    .option('--leads-to <stage>', 'with --remove: another stage, or “none”', textOption)
    .action((options: Options, command) => run(command, (session) => answer(session, options), print))
}

async function answer(session: Session, options: Options): Promise<StageView[]> {
  const { ask } = session
  const stages = await ask('stages.list', {})
  const idOf = (name: string) => stageIn(stages, name).id
  const { add, rename, to, move, at, remove, leadsTo } = options
  if (add !== undefined) await ask('stages.save', { name: add })
  if (rename !== undefined) await ask('stages.save', { id: idOf(rename), name: needed(to, '--to') })
  if (move !== undefined)
    await ask('stages.move', { id: idOf(move), to: Math.max(needed(at, '--at') - 1, 0) })
  if (remove !== undefined) {
    const target = leadsTo === undefined ? undefined : leadsTo === 'none' ? null : idOf(leadsTo)
    await ask('stages.remove', { id: idOf(remove), leadsTo: target })
  }
  return ask('stages.list', {})
}

function stageIn(stages: readonly StageView[], name: string): StageView {
  const stage = findByName(stages, name)
  if (stage) return stage
  const known = stages.map((one) => one.name).join(', ')
  throw new Refusal(problem('invalid-input', { detail: `“${name}” is not a stage; there is ${known}` }))
}

function needed<T>(value: T | undefined, option: string): T {
  if (value === undefined) throw new Refusal(problem('invalid-input', { detail: `${option} is missing` }))
  return value
}

const print = (stages: readonly StageView[]): string =>
  stages
    .map(({ name, uses, isArchived }, index) => {
      const leads = `${uses} ${uses === 1 ? 'lead' : 'leads'}`
      return `${String(index + 1).padStart(3)}  ${name}  ${leads}${isArchived ? '  (archived)' : ''}`
    })
    .join('\n')
