import { assertNever } from '../../../core/result.ts'
import type { Link } from '../../../core/sync/link.ts'
import type { EventKey, Remote, RemoteProblem, Written } from '../../../core/sync/remote-calendar.ts'
import { addToJournal } from '../db/sync-journal.ts'
import { removeLink, saveLink } from '../db/sync-links.ts'
import { commandBehind } from '../db/take-back.ts'
import type { Sending } from './push.ts'
import type { Run } from './world.ts'

/** What an answer means for the run. */
export type Recorded =
  | { readonly kind: 'done' }
  /** For good: it is not sent again as it is. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'suspect'; readonly key: EventKey }
  | { readonly kind: 'unsent' }
  /** Nothing more can be sent in this run. */
  | { readonly kind: 'stopped'; readonly problem: RemoteProblem }

/** Keeps what came of a write. What was sent becomes what is agreed on: an edit made meanwhile stays to be sent. */
export function recordAnswer(run: Run, sending: Sending, answer: Remote<Written> | undefined): Recorded {
  if (answer === undefined) return unsent(run, sending)
  if (answer.ok) return written(run, sending, answer.value)
  const { problem } = answer
  switch (problem.kind) {
    // Also of a deletion: the event may have gone to another calendar in the same moment.
    case 'missing':
    case 'precondition':
    case 'unreadable':
      return suspect(sending)
    case 'full':
      unsent(run, sending)
      return { kind: 'stopped', problem }
    case 'rejected':
      return refused(run, sending, problem)
    case 'offline':
    case 'throttled':
    case 'unauthorized':
    case 'cursor-expired':
    case 'unexpected':
      return { kind: 'stopped', problem }
    default:
      return assertNever(problem)
  }
}

/** As if it had never been noted: there is no need to look for it. */
function unsent(run: Run, { link, before }: Sending): Recorded {
  if (before === undefined) removeLink(run.context.db, link.key)
  else save(run, before)
  return { kind: 'unsent' }
}

const suspect = ({ link }: Sending): Recorded => ({ kind: 'suspect', key: link.key })

function written(run: Run, { write, link }: Sending, answer: Written): Recorded {
  if (write.kind === 'delete') removeLink(run.context.db, link.key)
  else {
    const { calendar, handle, version } = answer
    save(run, { ...link, calendar, handle, version, base: link.sent, sent: undefined, refused: undefined })
  }
  addToJournal(run.context.db, at(run), {
    code: told[write.kind],
    followUpId: link.followUpId,
    commandId: commandBehind(run.context.db, link.followUpId),
  })
  return { kind: 'done' }
}

function refused(run: Run, { write, link }: Sending, { detail }: RemoteProblem): Recorded {
  if (write.kind === 'delete') removeLink(run.context.db, link.key)
  else save(run, { ...link, sent: undefined, refused: link.sent?.fields })
  addToJournal(run.context.db, at(run), { code: 'refused', followUpId: link.followUpId, facts: { detail } })
  return { kind: 'refused' }
}

const save = ({ context, accountId }: Run, link: Link): void => saveLink(context.db, accountId, link)

const told = { create: 'created', update: 'updated', delete: 'deleted' } as const

const at = ({ context, accountId }: Run) => ({ accountId, at: context.now() })
