import { v5 as uuidOf } from 'uuid'
import type { FollowUpId, SyncQuestionId } from '../../../core/ids.ts'
import { assertNever, type Result } from '../../../core/result.ts'
import type { Link } from '../../../core/sync/link.ts'
import type { PullStep } from '../../../core/sync/plan-pull.ts'
import type { EventTime, RemoteEvent } from '../../../core/sync/remote-calendar.ts'
import { findFollowUp } from '../db/follow-ups.ts'
import { recordedResult } from '../db/history.ts'
import { addToJournal, askQuestion, closeQuestion, type JournalEntry } from '../db/sync-journal.ts'
import { removeLink, saveCursor, saveLink } from '../db/sync-links.ts'
import { moveFromCalendar } from '../services/calendar-moves.ts'
import { recordOutcome } from '../services/contacts.ts'
import type { Asked } from '../services/context.ts'
import type { Pulled } from './pull.ts'
import type { Run } from './world.ts'

export interface Applied {
  readonly moved: number
  readonly outcomes: number
  readonly asked: number
}

/**
 * Takes over what was changed in the calendar. Each change is a command of its own, which can be undone; its id is made of
 * what was seen, so that a run cut short and begun again does none twice. Only then, in one transaction, what is
 * agreed on now is kept, with the cursor of what was read.
 */
export async function apply(run: Run, { steps, cursors, readAllAgain }: Pulled): Promise<Applied> {
  const told: JournalEntry[] = readAllAgain ? [{ code: 'read-all-again' }] : []
  for (const step of outcomesFirst(steps)) told.push(...(await take(run, step)))
  const { context, accountId } = run
  const { db } = context
  db.transaction(() => {
    for (const step of steps) told.push(...keep(run, step))
    for (const cursor of cursors) saveCursor(db, accountId, cursor)
    for (const entry of told) addToJournal(db, { accountId, at: context.now() }, entry)
  }).immediate()
  const count = (...codes: JournalEntry['code'][]) => told.filter(({ code }) => codes.includes(code)).length
  return {
    moved: count('moved-there'),
    outcomes: count('outcome-read'),
    asked: count('asked-deleted', 'asked-unclear', 'outcome-refused'),
  }
}

type Take = Extract<PullStep, { kind: 'take' }>

/** An outcome spaces the attempts after it anew: where the rep has put one of those comes after that. */
function outcomesFirst(steps: readonly PullStep[]): Take[] {
  const takes = steps.filter((step) => step.kind === 'take')
  const isOutcome = ({ byHand }: Take): boolean => byHand.kind === 'outcome'
  return [...takes.filter(isOutcome), ...takes.filter((step) => !isOutcome(step))]
}

async function take(run: Run, step: Take): Promise<JournalEntry[]> {
  return [...(await takeTime(run, step)), ...(await takeText(run, step))]
}

async function takeTime(run: Run, { link, event, time, lost }: Take): Promise<JournalEntry[]> {
  const { followUpId } = link
  const both: JournalEntry[] =
    lost === undefined
      ? []
      : [
          {
            code: 'moved-here-and-there',
            followUpId,
            facts: { other: momentOf(lost), ...(time ? { won: 'there' } : { won: 'here' }) },
          },
        ]
  if (time === undefined) return both
  const asked = askedFor(event, link, 'move', { followUpId, time })
  const moved = await once(run, asked.id, () => moveFromCalendar(run.context, asked))
  return [
    ...both,
    ...(moved.ok
      ? [{ code: 'moved-there', followUpId, facts: { to: momentOf(time) }, commandId: asked.id } as const]
      : []),
  ]
}

async function takeText(run: Run, { link, event, byHand }: Take): Promise<JournalEntry[]> {
  const { followUpId } = link
  if (byHand.kind === 'nothing') return []
  if (byHand.kind === 'unclear') return [ask(run, followUpId, byHand.text)]
  const { outcome, note } = byHand
  const asked = askedFor(event, link, 'outcome', { followUpId, outcome, note })
  const recorded = await once(run, asked.id, () => recordOutcome(run.context, asked))
  if (recorded.ok) return [{ code: 'outcome-read', followUpId, facts: { outcome }, commandId: asked.id }]
  // Ended by another outcome of this very run, it has no question left.
  if (findFollowUp(run.context.db, followUpId)?.status === 'planned') {
    ask(run, followUpId, [event.title, note].filter((text) => text !== undefined).join('\n'))
  }
  return [{ code: 'outcome-refused', followUpId, facts: { outcome } }]
}

function ask(run: Run, followUpId: FollowUpId, text: string): JournalEntry {
  askQuestion(run.context.db, { ...question(run, followUpId), kind: 'unclear', text })
  return { code: 'asked-unclear', followUpId, facts: { text } }
}

/** What is known of the event from now on. Whoever changed it there need not see it changed back by an old run. */
function keep(run: Run, step: PullStep): JournalEntry[] {
  const { db } = run.context
  const { link } = step
  const { followUpId } = link
  switch (step.kind) {
    case 'agree':
    case 'take': {
      const { calendar, handle, version } = step.event
      const { base } = step
      saveLink(db, run.accountId, {
        ...link,
        calendar,
        handle,
        version,
        base,
        sent: undefined,
        isAsked: false,
      })
      if (link.isAsked) closeQuestion(db, { followUpId, kind: 'deleted' })
      return [...elsewhere(link, step.event), ...unread(step)]
    }
    case 'ask':
      saveLink(db, run.accountId, { ...link, sent: undefined, isAsked: true })
      askQuestion(db, { ...question(run, followUpId), kind: 'deleted' })
      return [{ code: 'asked-deleted', followUpId }]
    case 'forget':
      removeLink(db, link.key)
      closeQuestion(db, { followUpId, kind: 'deleted' })
      return []
    default:
      return assertNever(step)
  }
}

const elsewhere = ({ calendar, followUpId, handle }: Link, event: RemoteEvent): JournalEntry[] =>
  handle === undefined || event.calendar === calendar ? [] : [{ code: 'in-other-calendar', followUpId }]

const unread = (step: Extract<PullStep, { kind: 'agree' | 'take' }>): JournalEntry[] =>
  step.kind === 'agree' && step.unread !== undefined
    ? [{ code: 'unread-text', followUpId: step.link.followUpId, facts: { text: step.unread } }]
    : []

const question = ({ context, accountId }: Run, followUpId: FollowUpId) => ({
  id: context.newId() as SyncQuestionId,
  accountId,
  followUpId,
  askedAt: context.now(),
})

/** In turn with the commands of the window, and only if it has not run before. */
const once = <T>(run: Run, id: string, work: () => Promise<Result<T>>): Promise<Result<unknown>> =>
  run.inTurn(async () => recordedResult(run.context.db, id) ?? work())

/** The same event as it was seen, for the same follow-up, gives the same id. */
function askedFor<I>(event: RemoteEvent, link: Link, what: string, input: I): Asked<I> {
  const seen = JSON.stringify([link.key, event.version, event.title, event.body, event.time, what])
  return { id: uuidOf(seen, commandNamespace), name: `sync.${what}`, input }
}

const commandNamespace = '5c4d4f1e-7b7e-4a53-9d0b-6d2f3c1a8e20'

const momentOf = (time: EventTime): string => (time.kind === 'timed' ? time.startsAt : time.firstDay)
