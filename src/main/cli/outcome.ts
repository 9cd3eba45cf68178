import type { Command } from 'commander'
import type { RequestOutput } from '../../core/contract/requests.ts'
import type { Outcome } from '../../core/followup/outcome.ts'
import { type FollowUpId, followUpId } from '../../core/ids.ts'
import { problem } from '../../core/problem.ts'
import type { WallTime } from '../../core/time/wall-time.ts'
import type { CommandContext } from './commands.ts'
import { findLead } from './find-lead.ts'
import { findReason } from './find-reason.ts'
import { dateOption, textOption, timeOption } from './options.ts'
import type { Session } from './session.ts'
import { Refusal } from './terminal.ts'

/** What may stand for an outcome: its name, or the sign that is also used in calendars. */
export const outcomeCodes: Readonly<Record<string, Outcome>> = {
  '+': 'interested',
  '-': 'no-answer',
  '~': 'message',
  x: 'refused',
  $: 'bought',
  agreed: 'agreed',
  interested: 'interested',
  'not-now': 'not-now',
  'no-answer': 'no-answer',
  message: 'message',
  'not-decider': 'not-decider',
  refused: 'refused',
  bought: 'bought',
}

/** `relance outcome FOLLOWUP CODE`: what a contact led to. */
export function outcomeCommand(program: Command, { run }: CommandContext): void {
  program
    .command('outcome <followup> <code>')
    .description(
      `record an outcome; <followup> is its id or its lead's number, <code> one of ${Object.keys(outcomeCodes).join(' ')}`,
    )
    .option('--note <text>')
    .option('--next <time>', 'the next appointment, as 2026-11-26T09:30', timeOption)
    .option('--until <day>', 'with not-now: when to ask again', dateOption)
    .option('--inbound', 'they contacted you')
    .option('--reason <text>', 'why it is close to another contact', textOption)
    .option('--because <reason>', 'with refused: a reason from the list, by its name')
    .action((reference: string, code: string, { note, next, until, inbound, reason, because }, command) =>
      run(
        command,
        async (session) => {
          const outcome = outcomeOf(code)
          const followUpId = await followUpOf(session, reference)
          const startsAt: { startsAt: WallTime } | undefined = next && { startsAt: next }
          const refusalReasonId = because && (await findReason(session, because))
          const said = { outcome, note, next: startsAt, until, inbound, reason, refusalReasonId }
          return session.ask('followUps.recordOutcome', { followUpId, ...said })
        },
        printOutcome,
      ),
    )
}

export function outcomeOf(code: string): Outcome {
  const outcome = Object.hasOwn(outcomeCodes, code) ? outcomeCodes[code] : undefined
  if (outcome === undefined) {
    const detail = `“${code}” is not an outcome; there are ${Object.keys(outcomeCodes).join(' ')}`
    throw new Refusal(problem('invalid-input', { detail }, 'code'))
  }
  return outcome
}

/** A follow-up by its id, or the next one of a lead by the lead's number. */
export async function followUpOf(session: Session, reference: string): Promise<FollowUpId> {
  const id = followUpId.safeParse(reference)
  if (id.success) return id.data
  const { nextStep, title } = await findLead(session, reference)
  if (nextStep === undefined) throw new Refusal(problem('nothing-planned', { lead: title }))
  return nextStep.followUpId
}

export function printOutcome({
  next,
  leadState,
  stringEnded,
}: RequestOutput<'followUps.recordOutcome'>): string {
  if (next)
    return `Recorded. Next: ${next.startsAt.replace('T', ' ')}${next.attempt ? ` (${next.attempt}/${next.of})` : ''}`
  if (leadState === 'undecided' && stringEnded)
    return 'Recorded. The string is used up: decide what becomes of the lead.'
  return `Recorded. The lead is now ${leadState}.`
}
