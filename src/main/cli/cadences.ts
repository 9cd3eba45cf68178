import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { type Command, Option } from 'commander'
import type { CadenceView } from '../../core/contract/cadences.ts'
import type { RequestInput } from '../../core/contract/requests.ts'
import { problem } from '../../core/problem.ts'
import type { CommandContext } from './commands.ts'
import { findCadence } from './find-cadence.ts'
import type { Session } from './session.ts'
import { Refusal } from './terminal.ts'

interface Options {
  readonly show?: string
  readonly save?: string
  readonly archive?: string
  readonly restore?: string
  readonly reset?: string
  readonly default?: string
}

/** `relance cadences`: lists them; an option shows or changes one. */
export function cadencesCommand(program: Command, { run }: CommandContext): void {
  const option = (flags: string, text: string, ...others: string[]) =>
    new Option(flags, text).conflicts(others)
  const names = ['show', 'save', 'archive', 'restore', 'reset', 'default']
  const others = (own: string) => names.filter((name) => name !== own)
  program
    .command('cadences')
    .description('list cadences, show one with its attempts, or change them')
    .addOption(option('--show <cadence>', 'its attempts, by its key or name', ...others('show')))
    .addOption(option('--save <file>', 'add or change one from a JSON file', ...others('save')))
    .addOption(option('--archive <cadence>', 'take it out of what can be chosen', ...others('archive')))
    .addOption(option('--restore <cadence>', 'take it back in', ...others('restore')))
    .addOption(option('--reset <cadence>', 'a built-in one, back to what it was', ...others('reset')))
    .addOption(option('--default <cadence>', 'take it where none is chosen', ...others('default')))
    .action((options: Options, command) => run(command, (session) => answer(session, options), print))
}

async function answer(session: Session, options: Options): Promise<CadenceView[]> {
  if (options.show !== undefined) return [await findCadence(session, options.show)]
  const changed = await change(session, options)
  const cadences = await session.ask('cadences.list', { archived: true })
  return changed === undefined ? cadences : cadences.filter(({ id }) => id === changed)
}

/** Does what the options ask for; undefined where they ask for nothing. */
async function change(session: Session, options: Options): Promise<string | undefined> {
  const { ask } = session
  const idOf = async (name: string) => (await findCadence(session, name)).id
  const { save, archive, restore, reset, default: taken } = options
  if (save !== undefined) return (await ask('cadences.save', await cadenceIn(session, save))).id
  if (archive !== undefined) {
    return (await ask('cadences.archive', { id: await idOf(archive), archived: true })).id
  }
  if (restore !== undefined) {
    return (await ask('cadences.archive', { id: await idOf(restore), archived: false })).id
  }
  if (reset !== undefined) return (await ask('cadences.reset', { id: await idOf(reset) })).id
  if (taken !== undefined) return (await ask('cadences.setDefault', { id: await idOf(taken) })).id
  return undefined
}

/** The file holds what `--show --json` prints of one; a key or id of one that is there changes that one. */
async function cadenceIn(session: Session, file: string): Promise<RequestInput<'cadences.save'>> {
  const parsed = await readJson(file)
  const given = Array.isArray(parsed) ? parsed[0] : parsed
  if (typeof given !== 'object' || given === null) {
    throw new Refusal(problem('invalid-input', { detail: `“${basename(file)}” holds no cadence` }))
  }
  const { id, key, name, kind, leastGapBusinessDays, maxDays, steps } = given
  const cadences = await session.ask('cadences.list', { archived: true })
  const known = cadences.find((one) => one.id === id || (key !== undefined && one.key === key))
  return {
    ...(known === undefined ? {} : { id: known.id }),
    name,
    kind: kind ?? 'string',
    leastGapBusinessDays: leastGapBusinessDays ?? 2,
    maxDays,
    steps,
  }
}

async function readJson(file: string) {
  const path = resolve(process.env.INIT_CWD ?? process.cwd(), file)
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Refusal(problem('file-missing', { file: basename(file) }))
  })
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal(problem('invalid-input', { detail: `“${basename(file)}” is not JSON` }))
  }
}

function print(cadences: readonly CadenceView[]): string {
  const [only] = cadences
  return cadences.length === 1 && only ? printOne(only) : cadences.map(line).join('\n')
}

function line({ key, name, kind, steps, isDefault, isArchived }: CadenceView): string {
  const gaps = steps.map(({ gapBusinessDays }) => gapBusinessDays).slice(kind === 'string' ? 1 : 0)
  const facts = [kind === 'nurture' && 'nurture', isDefault && 'default', isArchived && 'archived']
  const marks = facts.filter(Boolean).join(', ')
  const apart = `${steps.length} attempts${gaps.length === 0 ? '' : `, ${gaps.join('-')} business days apart`}`
  return `${key.padEnd(16)}  ${name}: ${apart}${marks === '' ? '' : `  (${marks})`}`
}

function printOne(cadence: CadenceView): string {
  const { kind, leastGapBusinessDays, maxDays, steps } = cadence
  const cut = maxDays === undefined ? '' : `; cut after ${maxDays} days`
  const attempts = steps.map(({ gapBusinessDays, channel, purpose, lengthMinutes }, index) => {
    const gap = index === 0 && kind === 'string' ? '' : `+${gapBusinessDays}`
    return `${String(index + 1).padStart(3)}  ${gap.padEnd(4)} ${channel.padEnd(8)} ${lengthMinutes} min  ${purpose}`
  })
  return [
    line(cadence),
    `At least ${leastGapBusinessDays} business days between contacts${cut}`,
    ...attempts,
  ].join('\n')
}
