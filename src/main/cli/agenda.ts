import type { Command } from 'commander'
import type { FollowUpCard } from '../../core/contract/follow-ups.ts'
import { addMinutes } from '../../core/time/wall-time.ts'
import type { CommandContext } from './commands.ts'
import { countOption, dateOption } from './options.ts'

/** `relance agenda`: the appointments of a period, today and later by default. */
export function agendaCommand(program: Command, { run }: CommandContext): void {
  program
    .command('agenda')
    .description('list appointments')
    .option('--from <date>', 'first day, today by default', dateOption)
    .option('--to <date>', 'last day', dateOption)
    .option('--limit <number>', 'at most so many', countOption)
    .action((options, command) =>
      run(
        command,
        async ({ ask, now }) => {
          const { from, to, limit } = options
          const cards = await ask('followUps.agenda', { from, to, limit })
          return cards.map((card) => entryOf(card, now()))
        },
        print,
      ),
    )
}

/** One appointment as JSON; documented in the README, its fields only ever grow. */
function entryOf(card: FollowUpCard, now: number) {
  const over = card.startsAtUtc + card.lengthMinutes * 60_000 <= now
  return {
    id: card.id,
    leadId: card.leadId,
    lead: card.leadTitle,
    company: card.companyName,
    person: card.personName,
    attempt: card.attempt,
    of: card.of,
    start: card.startsAt,
    end: addMinutes(card.startsAt, card.lengthMinutes),
    timeZone: card.timeZone,
    channel: card.channel,
    purpose: card.purpose,
    status: card.status === 'planned' && over ? 'missed' : card.status,
    outcome: card.outcome,
  }
}

type Entry = ReturnType<typeof entryOf>

function print(entries: readonly Entry[]): string {
  if (entries.length === 0) return 'No appointments.'
  const days = Map.groupBy(entries, ({ start }) => start.slice(0, 10))
  return [...days].map(([day, list]) => [dayTitle(day), ...list.map(line)].join('\n')).join('\n\n')
}

const dayTitle = (day: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00Z`))

function line({ start, end, person, lead, attempt, of, status, purpose, id }: Entry): string {
  const who = person === undefined || person === lead ? lead : `${person}, ${lead}`
  const which = attempt === undefined ? '' : ` (${attempt}/${of})`
  const mark = { planned: ' ', done: '✓', missed: '!', cancelled: '×' }[status]
  return `  ${mark} ${start.slice(11)}–${end.slice(11)}  ${who}${which} · ${purpose}  [${id}]`
}
