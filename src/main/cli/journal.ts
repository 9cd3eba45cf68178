import type { Command } from 'commander'
import type { JournalEntryView } from '../../core/contract/accounts.ts'
import type { JournalCode } from '../../core/sync/journal.ts'
import type { CommandContext } from './commands.ts'
import { countOption } from './options.ts'

/** `relance journal`: what was written to the calendars, and read from them. */
export function journalCommand(program: Command, { run }: CommandContext): void {
  program
    .command('journal')
    .description('tell what passed between here and the calendars, the newest first')
    .option('--limit <count>', '100 by default', countOption)
    .action(({ limit }: { limit?: number }, command) =>
      run(command, ({ ask }) => ask('journal.list', { limit }), print),
    )
}

const sentences: Readonly<Record<JournalCode, string>> = {
  connected: 'connected {user}',
  created: 'put into the calendar',
  updated: 'changed in the calendar',
  deleted: 'taken out of the calendar',
  'moved-there': 'moved in the calendar to {to}',
  'moved-here-and-there': 'moved on both sides; the other time was {other}',
  'outcome-read': 'outcome read from the calendar: {outcome}',
  'outcome-refused': 'the outcome {outcome} in the calendar could not be recorded; Today asks',
  'asked-deleted': 'deleted in the calendar; Today asks what was meant',
  'asked-unclear': 'text in the calendar without an outcome; Today asks: {text}',
  'unread-text': 'written in the calendar after it was over: {text}',
  'in-other-calendar': 'now in another calendar',
  refused: 'the server will not have it: {detail}',
  'read-all-again': 'the whole calendar was read again',
}

const print = (entries: readonly JournalEntryView[]): string =>
  entries.length === 0 ? 'Nothing yet.' : entries.map(line).join('\n')

function line({ at, code, facts, lead }: JournalEntryView): string {
  const told = sentences[code].replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? ''))
  const when = new Date(at).toISOString().slice(0, 16).replace('T', ' ')
  return [`${when} UTC `, lead && `${lead}:`, told].filter(Boolean).join(' ')
}
