/** A mistake that somebody could make in the sync: a text of one of its files, and what stands there instead. */
export interface PlantedBug {
  readonly name: string
  readonly file: string
  readonly find: string
  readonly put: string
}

const core = (name: string) => `src/core/sync/${name}.ts`
const engine = (name: string) => `src/main/engine/sync/${name}.ts`

export const plantedBugs: readonly PlantedBug[] = [
  {
    name: 'what is sent is not noted before',
    file: engine('push'),
    find: '        saveLink(db, run.accountId, sending.link)\n',
    put: '',
  },
  {
    name: 'a create is sent again under another key',
    file: engine('push'),
    find: 'step.link ?? newLink(run, step)',
    put: 'newLink(run, step)',
  },
  {
    name: 'what was sent is not agreed on',
    file: engine('record-answer'),
    find: 'base: link.sent, sent: undefined',
    put: 'base: link.base, sent: undefined',
  },
  {
    name: 'a write that met another version counts as done',
    file: engine('record-answer'),
    find: "    case 'precondition':\n",
    put: "    case 'precondition':\n      return written(run, sending, { ...sending.link, version: sending.link.version } as Written)\n",
  },
  {
    name: 'what was not sent counts as on its way',
    file: engine('record-answer'),
    find: '  if (before === undefined) removeLink(run.context.db, link.key)\n  else save(run, before)\n',
    put: '  save(run, { ...link, base: link.sent })\n',
  },
  {
    name: 'the base is not kept when something was read',
    file: engine('apply'),
    find: '        base,\n',
    put: '        base: link.base,\n',
  },
  {
    name: 'the place of a moved event is not kept',
    file: engine('apply'),
    find: '        calendar,\n        handle,\n',
    put: '        calendar: link.handle ? link.calendar : calendar,\n        handle: link.handle ?? handle,\n',
  },
  {
    name: 'the cursor is kept before what it covers',
    file: engine('apply'),
    find: '  for (const step of outcomesFirst(steps))',
    put: '  for (const cursor of cursors) saveCursor(run.context.db, run.accountId, cursor)\n  for (const step of outcomesFirst(steps))',
  },
  {
    name: 'a move in the calendar is not taken over',
    file: engine('apply'),
    find: '  if (time === undefined) return both\n',
    put: '  if (time === undefined || both.length === 0) return both\n',
  },
  {
    name: 'a question is not asked',
    file: engine('apply'),
    find: "      askQuestion(db, { ...question(run, followUpId), kind: 'deleted' })\n",
    put: '',
  },
  {
    name: 'what is said to be gone is believed',
    file: engine('pull'),
    find: 'there?.value === undefined ? await remote.find(key) : there',
    put: 'there ?? ({ ok: true, value: undefined } as const)',
  },
  {
    name: 'copies with our key are taken for ours',
    file: engine('pull'),
    find: 'return link?.handle === undefined || link.handle === event.handle ? link : undefined',
    put: 'return link',
  },
  {
    name: 'only the own calendar is read',
    file: engine('pull'),
    find: 'new Set([run.calendar, ...[...standing.links.values()].map(({ calendar }) => calendar)])',
    put: 'new Set([run.calendar])',
  },
  {
    name: 'an expired cursor ends the run',
    file: engine('pull'),
    find: "if (!changes.ok && changes.problem.kind === 'cursor-expired')",
    put: 'if (false)',
  },
  {
    name: 'a complete list does not show what is missing',
    file: engine('pull'),
    find: 'return listed.isComplete || listed.gone.has(handle)',
    put: 'return listed.gone.has(handle)',
  },
  {
    name: 'only a complete list shows what is missing',
    file: engine('pull'),
    find: 'return listed.isComplete || listed.gone.has(handle)',
    put: 'return listed.isComplete',
  },
  {
    name: 'an event that could not be read counts as gone',
    file: engine('pull'),
    find: '    if (there !== undefined && !there.ok) return there\n',
    put: "    if (there !== undefined && !there.ok) {\n      seen.set(key, { kind: 'gone' })\n      continue\n    }\n",
  },
  {
    name: 'a deleted event is put back in silence',
    file: core('plan-pull'),
    find: "return local?.status === 'planned' ? { kind: 'ask', link } : { kind: 'forget', link }",
    put: "return { kind: 'forget', link }",
  },
  {
    name: 'of two moves the earlier wins',
    file: core('plan-pull'),
    find: 'local.editedAt > event.changedAt',
    put: 'local.editedAt < event.changedAt',
  },
  {
    name: 'the move in the calendar always wins',
    file: core('plan-pull'),
    find: 'time: wasMoved && differs && !isLaterHere ?',
    put: 'time: wasMoved && differs ?',
  },
  {
    name: 'a title with a code is not put right',
    file: core('plan-pull'),
    find: 'event.title.trim() === fields.title.trim() ? fields.title : event.title',
    put: 'fields.title',
  },
  {
    name: 'text below the line is not read',
    file: core('link'),
    find: 'cutBody(event.body).notes === notes',
    put: 'true',
  },
  {
    name: 'text below the line is written over',
    file: core('link'),
    find: 'changed.body = joinBody({ ours: wanted.body, notes: base.notes })',
    put: 'changed.body = wanted.body',
  },
  {
    name: 'the event of what is no longer planned stays',
    file: core('plan-push'),
    find: "link.handle === undefined ? undefined : { kind: 'delete', link }",
    put: 'undefined',
  },
  {
    name: 'events are written while the rep is asked',
    file: core('plan-push'),
    find: '  if (link.isAsked) return undefined\n',
    put: '',
  },
  {
    name: 'times are read off the wall of another zone',
    file: 'src/main/engine/services/calendar-moves.ts',
    find: 'wallTimeAt(instantOf(time.startsAt, time.timeZone), usual.timeZone)',
    put: 'time.startsAt',
  },
]
