import { assertNever } from '../../../core/result.ts'
import { type Waiting, writesToAsk } from '../../../core/sync/guard.ts'
import { type Base, baseOf, baseOnceWritten, type Link } from '../../../core/sync/link.ts'
import { type PushStep, planPush } from '../../../core/sync/plan-push.ts'
import type { EventKey, Remote, RemoteProblem, Write, Written } from '../../../core/sync/remote-calendar.ts'
import { saveLink } from '../db/sync-links.ts'
import { type Recorded, recordAnswer } from './record-answer.ts'
import type { Run, Standing } from './world.ts'

export interface Pushed {
  readonly created: number
  readonly updated: number
  readonly deleted: number
  readonly refused: number
  /** Their write met something unexpected: to be looked at before it is tried again. */
  readonly suspects: ReadonlySet<EventKey>
  /** What ended the push early. */
  readonly problem: RemoteProblem | undefined
  /** Nothing was sent: it waits for a yes. */
  readonly waiting: Waiting | undefined
}

/** One write, and its link as it stands while the write is on its way. */
export interface Sending {
  readonly write: Write
  readonly link: Link
  /** As it stood before; undefined where there was none. */
  readonly before: Link | undefined
}

/** Everything that differs here from what both agreed on. */
export function pushSteps({ local, byFollowUp }: Standing): PushStep[] {
  const ids = new Set([...byFollowUp.keys(), ...local.keys()])
  return [...ids].flatMap((id) => planPush(byFollowUp.get(id), local.get(id)) ?? [])
}

/** Sends everything that differs, a batch at a time: noted before it is sent, and agreed on when the answer is there. */
export async function push(run: Run, standing: Standing): Promise<Pushed> {
  const steps = pushSteps(standing)
  const waiting = run.isApproved ? undefined : writesToAsk(countsOf(steps), run)
  const tally = { create: 0, update: 0, delete: 0, refused: 0 }
  const suspects = new Set<EventKey>()
  let problem: RemoteProblem | undefined
  const todo = waiting === undefined ? steps : []
  for (let from = 0; from < todo.length && problem === undefined; from += run.remote.mostWrites) {
    if (run.isCancelled()) break
    run.tell(from, todo.length)
    const batch = note(run, todo.slice(from, from + run.remote.mostWrites))
    const answers = await run.remote.write(batch.map(({ write }) => write))
    for (const [index, recorded] of keep(run, batch, answers).entries()) {
      if (recorded.kind === 'done') tally[batch[index]?.write.kind ?? 'refused'] += 1
      if (recorded.kind === 'refused') tally.refused += 1
      if (recorded.kind === 'suspect') suspects.add(recorded.key)
      if (recorded.kind === 'stopped') problem ??= recorded.problem
    }
  }
  return {
    created: tally.create,
    updated: tally.update,
    deleted: tally.delete,
    refused: tally.refused,
    suspects,
    problem,
    waiting,
  }
}

export const countsOf = (steps: readonly PushStep[]) => ({
  creates: steps.filter(({ kind }) => kind === 'create').length,
  updates: steps.filter(({ kind }) => kind === 'update').length,
  deletes: steps.filter(({ kind }) => kind === 'delete').length,
})

/** Keeps what is about to be sent: if no answer comes, it is known as our own wherever it turns up. */
function note(run: Run, steps: readonly PushStep[]): Sending[] {
  const { db } = run.context
  return db
    .transaction(() =>
      steps.map((step) => {
        const sending = sendingOf(run, step)
        saveLink(db, run.accountId, sending.link)
        return sending
      }),
    )
    .immediate()
}

function sendingOf(run: Run, step: PushStep): Sending {
  switch (step.kind) {
    case 'create': {
      const { fields } = step.local
      const link = { ...(step.link ?? newLink(run, step)), sent: baseOf(fields) }
      const { key, calendar } = link
      return {
        link,
        before: step.link,
        write: { kind: 'create', calendar, key, fields: { ...fields, body: `${fields.body}\n` } },
      }
    }
    case 'update': {
      const { link, local, fields } = step
      const { base } = link as Link & { base: Base }
      return {
        link: { ...link, sent: baseOnceWritten(local.fields, base, fields) },
        before: link,
        write: { kind: 'update', key: link.key, ...placeOf(link), fields },
      }
    }
    case 'delete':
      return { link: step.link, before: step.link, write: { kind: 'delete', ...placeOf(step.link) } }
    default:
      return assertNever(step)
  }
}

const newLink = (
  { context, calendar }: Run,
  { local }: { local: { followUpId: Link['followUpId'] } },
): Link => ({
  key: context.newId() as EventKey,
  followUpId: local.followUpId,
  calendar,
  handle: undefined,
  version: undefined,
  base: undefined,
  sent: undefined,
  refused: undefined,
  isAsked: false,
})

function placeOf({ calendar, handle, version }: Link) {
  if (handle === undefined || version === undefined)
    throw new Error('A link without an event cannot be written')
  return { calendar, handle, version }
}

function keep(
  run: Run,
  batch: readonly Sending[],
  answers: readonly (Remote<Written> | undefined)[],
): Recorded[] {
  return run.context.db
    .transaction(() => batch.map((sending, index) => recordAnswer(run, sending, answers[index])))
    .immediate()
}
