import type { Command } from 'commander'
import type { AgreementView } from '../../core/contract/agreements.ts'
import type { LeadId } from '../../core/ids.ts'
import type { CommandContext } from './commands.ts'
import { findLead } from './find-lead.ts'
import { channelOption, countOption, textOption, timeOfDayOption, timeOption } from './options.ts'
import type { Session } from './session.ts'

/** `relance agreement LEAD`: what the client agreed to; without options it is only shown. */
export function agreementCommand(program: Command, { run }: CommandContext): void {
  program
    .command('agreement <lead>')
    .description('show, record or end what was agreed with a client')
    .option('--on <time>', 'an appointment, as 2026-11-26T09:30', timeOption)
    .option('--every <number>', 'business days from one contact to the next', countOption)
    .option('--at <time>', 'the time of day that suits them', timeOfDayOption)
    .option('--channel <channel>', 'the method that suits them', channelOption)
    .option('--note <text>', 'what was said', textOption)
    .option('--end', 'it no longer holds')
    .action((lead: string, { on, every, at, channel, note, end }, command) =>
      run(
        command,
        async (session) => {
          const { id: leadId } = await findLead(session, lead)
          const said = { startsAt: on, gapBusinessDays: every, at, channel, note }
          if (end) await session.ask('agreements.end', { leadId })
          else if (Object.values(said).some((part) => part !== undefined)) {
            await session.ask('agreements.record', { leadId, ...said })
          }
          return stateOf(session, leadId)
        },
        print,
      ),
    )
}

async function stateOf({ ask }: Session, id: LeadId) {
  const { lead, agreement, nextStep } = await ask('leads.open', { id })
  return { leadId: id, leadState: lead.state, agreement, next: nextStep }
}

function print({ agreement, next }: Awaited<ReturnType<typeof stateOf>>): string {
  const agreed = agreement === undefined ? 'Nothing is agreed.' : `Agreed: ${partsOf(agreement).join(', ')}.`
  return next === undefined ? agreed : `${agreed} Next: ${next.startsAt.replace('T', ' ')}.`
}

const partsOf = ({ startsAt, gapBusinessDays, at, channel, note }: AgreementView): string[] => [
  ...(startsAt === undefined ? [] : [startsAt.replace('T', ' ')]),
  ...(gapBusinessDays === undefined ? [] : [`every ${gapBusinessDays} business days`]),
  ...(at === undefined ? [] : [`at ${at}`]),
  ...(channel === undefined ? [] : [`by ${channel}`]),
  ...(note === undefined ? [] : [note]),
]
