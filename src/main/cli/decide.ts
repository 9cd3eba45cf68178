import { type Command, Option } from 'commander'
import type { LeadId } from '../../core/ids.ts'
import { problem } from '../../core/problem.ts'
import type { PlainDate } from '../../core/time/plain-date.ts'
import type { CommandContext } from './commands.ts'
import { findLead } from './find-lead.ts'
import { countOption, dateOption } from './options.ts'
import type { Session } from './session.ts'
import { cadenceOf } from './start.ts'
import { Refusal } from './terminal.ts'

const decisions = ['waiting', 'nurture', 'dead', 'reopen', 'stop', 'extend'] as const
type Decision = (typeof decisions)[number]

interface Options {
  readonly until?: PlainDate
  readonly cadence?: string
  readonly attempts: number
}

/** `relance decide LEAD DECISION`: what becomes of a lead. */
export function decideCommand(program: Command, { run }: CommandContext): void {
  program
    .command('decide <lead> <decision>')
    .description(`decide what becomes of a lead: ${decisions.join(', ')}`)
    .option('--until <day>', 'with waiting and nurture: the day it comes back', dateOption)
    .option('--cadence <key>', 'with nurture: the light touches to follow')
    .addOption(
      new Option('--attempts <number>', 'with extend: how many more').argParser(countOption).default(2),
    )
    .action((lead: string, decision: string, options: Options, command) =>
      run(
        command,
        async (session) => {
          const { id } = await findLead(session, lead)
          await decide(session, id, { decision: decisionOf(decision), options })
          return stateOf(session, id)
        },
        print,
      ),
    )
}

async function decide(
  session: Session,
  id: LeadId,
  { decision, options }: { decision: Decision; options: Options },
): Promise<unknown> {
  const { ask } = session
  switch (decision) {
    case 'waiting':
      return ask('leads.decide', { id, decision, until: untilOf(options) })
    case 'nurture': {
      const cadenceId = await cadenceOf(session, options.cadence)
      return ask('leads.decide', { id, decision, until: untilOf(options), cadenceId })
    }
    case 'dead':
    case 'reopen':
      return ask('leads.decide', { id, decision })
    case 'stop':
      return ask('strings.stop', { leadId: id })
    case 'extend':
      return ask('strings.extend', { leadId: id, attempts: options.attempts })
  }
}

function decisionOf(text: string): Decision {
  const decision = decisions.find((one) => one === text)
  if (decision) return decision
  const detail = `“${text}” is not a decision; there are ${decisions.join(', ')}`
  throw new Refusal(problem('invalid-input', { detail }, 'decision'))
}

function untilOf({ until }: Options): PlainDate {
  if (until === undefined) throw new Refusal(problem('until-missing', {}, 'until'))
  return until
}

async function stateOf({ ask }: Session, id: LeadId) {
  const { lead, nextStep } = await ask('leads.open', { id })
  return { leadId: id, leadState: lead.state, waitingUntil: lead.waitingUntil, next: nextStep }
}

function print({ leadState, waitingUntil, next }: Awaited<ReturnType<typeof stateOf>>): string {
  const until = waitingUntil === undefined ? '' : ` until ${waitingUntil}`
  const step = next === undefined ? '' : ` Next: ${next.startsAt.replace('T', ' ')}.`
  return `The lead is now ${leadState}${until}.${step}`
}
