import type { Command } from 'commander'
import type { CommandContext } from './commands.ts'
import { findLead } from './find-lead.ts'
import { findReason } from './find-reason.ts'
import { channelOption, dateOption, textOption, timeOption } from './options.ts'
import { outcomeCodes, outcomeOf, printOutcome } from './outcome.ts'

/** `relance contact LEAD CODE`: a contact that was not planned. */
export function contactCommand(program: Command, { run }: CommandContext): void {
  program
    .command('contact <lead> <code>')
    .description(
      `record a contact that was not planned; <code> is one of ${Object.keys(outcomeCodes).join(' ')}`,
    )
    .option('--channel <channel>', 'how it happened', channelOption, 'phone')
    .option('--inbound', 'they contacted you')
    .option('--note <text>')
    .option('--next <time>', 'the next appointment, as 2026-11-26T09:30', timeOption)
    .option('--until <day>', 'with not-now: when to ask again', dateOption)
    .option('--reason <text>', 'why it is close to another contact', textOption)
    .option('--because <reason>', 'with refused: a reason from the list, by its name')
    .action((lead: string, code: string, options, command) =>
      run(
        command,
        async (session) => {
          const { channel, inbound, note, next, until, reason, because } = options
          const { id } = await findLead(session, lead)
          const refusalReasonId = because && (await findReason(session, because))
          const said = { outcome: outcomeOf(code), note, until, inbound, reason, refusalReasonId }
          const startsAt = next && { startsAt: next }
          return session.ask('touches.log', { leadId: id, channel, next: startsAt, ...said })
        },
        printOutcome,
      ),
    )
}
