import type { Command } from 'commander'
import type { SlotView } from '../../core/contract/slots.ts'
import type { CommandContext } from './commands.ts'
import { findLead } from './find-lead.ts'
import { countOption, timeOption } from './options.ts'

/** `relance slots LEAD`: free times for the next call to a client, the best first. */
export function slotsCommand(program: Command, { run }: CommandContext): void {
  program
    .command('slots')
    .description('propose free times for a call, the best first')
    .requiredOption('--lead <lead>', 'the id or the number of a lead')
    .option('--from <time>', 'nothing earlier, as 2026-11-26T09:30', timeOption)
    .option('--length <minutes>', 'how long the call may take', countOption)
    .action(({ lead, from, length }, command) =>
      run(
        command,
        async (session) => {
          const { id: leadId } = await findLead(session, lead)
          return session.ask('slots.propose', { leadId, from, lengthMinutes: length })
        },
        (slots) => slots.map(line).join('\n'),
      ),
    )
}

const line = ({ startsAt, clientTime, clientTimeZone, why, outsideClientHours }: SlotView): string =>
  [
    startsAt.replace('T', ' '),
    why,
    clientTime && `${clientTime.slice(11)} in ${clientTimeZone}`,
    outsideClientHours && 'outside their hours',
  ]
    .filter(Boolean)
    .join('  ')
