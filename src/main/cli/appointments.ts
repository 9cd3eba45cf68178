import type { Command } from 'commander'
import type { FollowUpView } from '../../core/contract/follow-ups.ts'
import type { WallTime } from '../../core/time/wall-time.ts'
import type { CommandContext } from './commands.ts'
import { findLead } from './find-lead.ts'
import { channelOption, countOption, textOption, timeOption } from './options.ts'
import { followUpOf } from './outcome.ts'

/** `relance plan LEAD TIME` and `relance move FOLLOWUP TIME`: appointments by hand. */
export function appointmentCommands(program: Command, { run }: CommandContext): void {
  guarded(program.command('plan <lead> <time>').description('plan an appointment by hand'))
    .requiredOption('--purpose <text>', 'what new thing it brings the client', textOption)
    .option('--channel <channel>', 'how it is held', channelOption, 'phone')
    .option('--length <minutes>', 'how long it takes', countOption)
    .action((lead: string, time: string, { purpose, channel, length, agreed, reason }, command) =>
      run(
        command,
        async (session) => {
          const { id } = await findLead(session, lead)
          const appointment = { startsAt: timeOption(time), purpose, channel, lengthMinutes: length }
          return session.ask('followUps.add', { leadId: id, ...appointment, agreed, reason })
        },
        print,
      ),
    )
  guarded(program.command('move <followup> <time>').description('move an appointment'))
    .option('--respace', 'move the later attempts along')
    .action((reference: string, time: string, { respace, agreed, reason }, command) =>
      run(
        command,
        async (session) => {
          const followUpId = await followUpOf(session, reference)
          const startsAt: WallTime = timeOption(time)
          return session.ask('followUps.move', { followUpId, startsAt, respace, agreed, reason })
        },
        print,
      ),
    )
}

const guarded = (command: Command): Command =>
  command
    .option('--agreed', 'the client agreed to this time')
    .option('--reason <text>', 'why it is close to another contact', textOption)

const print = ({ startsAt, attempt, of, purpose }: FollowUpView): string =>
  `${startsAt.replace('T', ' ')}${attempt === undefined ? '' : ` (${attempt}/${of})`} · ${purpose}`
