import { describe, expect, it } from 'vitest'
import type { FollowUpId } from '../../../src/core/ids.ts'
import { missingToAsk, writesToAsk } from '../../../src/core/sync/guard.ts'
import { baseOf, baseOnceWritten, type Link } from '../../../src/core/sync/link.ts'
import type { PhoneCodes } from '../../../src/core/sync/phone-code.ts'
import { type LocalEvent, type PullFacts, planPull } from '../../../src/core/sync/plan-pull.ts'
import { planPush } from '../../../src/core/sync/plan-push.ts'
import type {
  CalendarRef,
  EventFields,
  EventHandle,
  EventKey,
  RemoteEvent,
} from '../../../src/core/sync/remote-calendar.ts'
import type { PlainDate } from '../../../src/core/time/plain-date.ts'
import type { WallTime } from '../../../src/core/time/wall-time.ts'

const fields: EventFields = {
  title: 'Call Ana (2/4)',
  body: 'Purpose\n--- notes below',
  startsAt: '2026-11-26T09:30' as WallTime,
  timeZone: 'Europe/Paris',
  lengthMinutes: 15,
  reminderMinutes: 10,
  isBusy: true,
}
const followUpId = 'follow-up' as FollowUpId
const calendar = 'own' as CalendarRef
const handle = 'event' as EventHandle
const link: Link = {
  key: 'key' as EventKey,
  followUpId,
  calendar,
  handle,
  version: '1',
  base: baseOf(fields),
  sent: undefined,
  refused: undefined,
  isAsked: false,
}
const local: LocalEvent = { followUpId, fields, status: 'planned', editedAt: 1000 }
const event: RemoteEvent = {
  key: link.key,
  calendar,
  handle,
  version: '2',
  title: fields.title,
  body: `${fields.body}\n`,
  time: { kind: 'timed', startsAt: fields.startsAt, timeZone: fields.timeZone, lengthMinutes: 15 },
  changedAt: 2000,
}
const codes: PhoneCodes = {
  interested: ['+'],
  'no-answer': ['-'],
  message: ['~'],
  refused: ['x'],
  bought: ['$'],
}
const at = (startsAt: string, timeZone = 'Europe/Paris') =>
  ({ kind: 'timed', startsAt: startsAt as WallTime, timeZone, lengthMinutes: 15 }) as const

const planned = (facts: Partial<PullFacts>) => planPull({ link, local, seen: undefined, codes, ...facts })
const seen = (some: Partial<RemoteEvent>) => ({ kind: 'event', event: { ...event, ...some } }) as const
const moved = { ...local, fields: { ...fields, startsAt: '2026-11-27T11:00' as WallTime } }

describe('what is done about an event', () => {
  it('is nothing when nothing happened to it', () => {
    expect(planned({})).toBeUndefined()
  })

  it('is to keep its new version when only that is new, so that servers that rewrite events cause no write', () => {
    const step = planned({ seen: seen({}) })
    expect(step).toMatchObject({ kind: 'agree', event: { version: '2' }, base: link.base })
  })

  it('is nothing when a server names the same moment in another zone', () => {
    expect(planned({ seen: seen({ time: at('2026-11-26T14:00', 'Asia/Kolkata') }) })).toMatchObject({
      kind: 'agree',
    })
  })

  it('is to move the follow-up when the event was moved', () => {
    expect(planned({ seen: seen({ time: at('2026-11-26T11:00') }) })).toMatchObject({
      kind: 'take',
      time: { startsAt: '2026-11-26T11:00' },
      lost: undefined,
    })
  })

  it('is to keep the hour when the event was made one of a whole day', () => {
    const time = { kind: 'all-day', firstDay: '2026-11-27' as PlainDate } as const
    expect(planned({ seen: seen({ time }) })).toMatchObject({ kind: 'take', time })
  })

  it('leaves it one of a whole day, until the follow-up is given a time here', () => {
    const day = '2026-11-27' as PlainDate
    const time = { kind: 'all-day', firstDay: day } as const
    const step = planned({ seen: seen({ time }) })
    if (step?.kind !== 'take') throw new Error('It was to be taken')
    const taken = { ...link, base: step.base }
    const there = { ...local, fields: { ...fields, startsAt: '2026-11-27T09:30' as WallTime } }
    expect(planPush(taken, there)).toBeUndefined()
    expect(planned({ link: taken, local: there, seen: seen({ time }) })).toMatchObject({ kind: 'agree' })
    expect(planPush(taken, moved)).toMatchObject({ kind: 'update', fields: { startsAt: '2026-11-27T11:00' } })

    const renamed = { ...there, fields: { ...there.fields, title: 'Call Bob (2/4)' } }
    expect(planPush(taken, renamed)).toMatchObject({ fields: { title: 'Call Bob (2/4)' } })
    const unanswered = {
      ...taken,
      sent: baseOnceWritten(renamed.fields, step.base, { title: 'Call Bob (2/4)' }),
    }
    const arrived = seen({ time, title: 'Call Bob (2/4)' })
    expect(planned({ link: unanswered, local: renamed, seen: arrived })).toMatchObject({
      kind: 'agree',
      base: { day },
    })
    const unsure = planPush({ ...taken, base: { ...step.base, isUnsure: true } }, there)
    expect(unsure).not.toHaveProperty('fields.startsAt')
  })

  it('says nothing of a move when the event was made one of the whole day on which it is', () => {
    const time = { kind: 'all-day', firstDay: '2026-11-26' as PlainDate } as const
    expect(planned({ seen: seen({ time }) })).toMatchObject({
      kind: 'take',
      time: undefined,
      lost: undefined,
    })
  })

  it('lets the later of two moves win, and keeps the other', () => {
    const there = at('2026-11-26T16:00')
    expect(planned({ local: { ...moved, editedAt: 1000 }, seen: seen({ time: there }) })).toMatchObject({
      time: there,
      lost: { startsAt: '2026-11-27T11:00' },
    })
    expect(planned({ local: { ...moved, editedAt: 3000 }, seen: seen({ time: there }) })).toMatchObject({
      time: undefined,
      lost: there,
    })
  })

  it('lets the calendar win where the server does not tell when', () => {
    const there = seen({ time: at('2026-11-26T16:00'), changedAt: undefined })
    expect(planned({ local: { ...moved, editedAt: 3000 }, seen: there })).toMatchObject({
      time: { startsAt: '2026-11-26T16:00' },
    })
  })

  it('is to record an outcome that the title begins with', () => {
    expect(planned({ seen: seen({ title: '- Call Ana (2/4)' }) })).toMatchObject({
      byHand: { kind: 'outcome', outcome: 'no-answer' },
    })
  })

  it('is to ask when it was deleted, whatever was changed here', () => {
    expect(planned({ seen: { kind: 'gone' } })).toMatchObject({ kind: 'ask' })
    expect(planned({ local: moved, seen: { kind: 'gone' } })).toMatchObject({ kind: 'ask' })
  })

  it('is to forget it when it was cleared away after the call', () => {
    expect(planned({ local: { ...local, status: 'done' }, seen: { kind: 'gone' } })).toMatchObject({
      kind: 'forget',
    })
  })

  it('is nothing while the rep is asked, until the event is back or the follow-up has ended', () => {
    const asked = { ...link, isAsked: true }
    expect(planned({ link: asked, seen: { kind: 'gone' } })).toBeUndefined()
    expect(planned({ link: asked, seen: seen({}) })).toMatchObject({ kind: 'agree' })
    expect(planned({ link: asked, local: undefined })).toMatchObject({ kind: 'forget' })
  })

  it('takes what was being sent when no answer came for ours, and not for an edit of the rep', () => {
    const sent = baseOf(moved.fields)
    const arrived = seen({ time: at('2026-11-27T11:00') })
    expect(planned({ link: { ...link, sent }, local: moved, seen: arrived })).toMatchObject({
      kind: 'agree',
      base: { fields: { startsAt: '2026-11-27T11:00' } },
    })
  })

  it('writes all of ours again where it cannot be told whether it has arrived', () => {
    const busy = { ...fields, isBusy: false }
    const step = planned({ link: { ...link, sent: baseOf(busy) }, seen: seen({}) })
    expect(step).toMatchObject({ kind: 'agree', base: { isUnsure: true } })
  })

  it('writes all of ours again into what was found in another place, since it may be an older copy', () => {
    const elsewhere = seen({ calendar: 'home' as CalendarRef, handle: 'other' as EventHandle })
    expect(planned({ seen: elsewhere })).toMatchObject({ base: { isUnsure: true } })
  })

  it('tells what was written into the event of a follow-up that is no longer planned', () => {
    const step = planned({ local: undefined, seen: seen({ body: `${event.body}Ask for Eva\n` }) })
    expect(step).toMatchObject({ kind: 'agree', unread: expect.stringContaining('Ask for Eva') })
  })
})

describe('what the calendar is told', () => {
  it('is nothing about what both agree on', () => {
    expect(planPush(link, local)).toBeUndefined()
  })

  it('is a new event for what has none, unless it is over', () => {
    expect(planPush(undefined, local)).toMatchObject({ kind: 'create' })
    expect(planPush(undefined, { ...local, status: 'done' })).toBeUndefined()
  })

  it('is the same event again, under its key, when no answer came', () => {
    const unanswered = {
      ...link,
      handle: undefined,
      version: undefined,
      base: undefined,
      sent: baseOf(fields),
    }
    expect(planPush(unanswered, local)).toMatchObject({ kind: 'create', link: { key: link.key } })
  })

  it('is only what differs, with the notes of the rep below our text', () => {
    const noted = { ...link, base: baseOf(fields, 'Ask for Eva') }
    const edited = { ...local, fields: { ...fields, body: 'New purpose\n--- notes below' } }
    expect(planPush(noted, edited)).toMatchObject({
      kind: 'update',
      fields: { body: 'New purpose\n--- notes below\nAsk for Eva\n' },
    })
  })

  it('is to delete the event of what is no longer planned', () => {
    expect(planPush(link, undefined)).toMatchObject({ kind: 'delete' })
  })

  it('is nothing while the rep is asked, or once the server has refused just that', () => {
    expect(planPush({ ...link, isAsked: true }, moved)).toBeUndefined()
    expect(planPush({ ...link, refused: moved.fields }, moved)).toBeUndefined()
    expect(planPush({ ...link, refused: fields }, moved)).toMatchObject({ kind: 'update' })
  })
})

describe('the guard', () => {
  it.each([
    [2, 3, false],
    [3, 15, false],
    [4, 15, true],
    [10, 60, false],
    [11, 1000, true],
  ])('with %i of %i events gone at once asks: %s', (missing, of, asks) => {
    expect(missingToAsk(missing, of) !== undefined).toBe(asks)
  })

  it('asks the first time that anything is written, and never about new events later', () => {
    expect(writesToAsk({ creates: 1, updates: 0, deletes: 0 }, { isFirst: true })).toMatchObject({
      kind: 'first',
    })
    expect(writesToAsk({ creates: 500, updates: 0, deletes: 0 }, { isFirst: false })).toBeUndefined()
  })

  it('asks before it changes or deletes more than ten events', () => {
    expect(writesToAsk({ creates: 0, updates: 10, deletes: 10 }, { isFirst: false })).toBeUndefined()
    expect(writesToAsk({ creates: 0, updates: 11, deletes: 0 }, { isFirst: false })).toMatchObject({
      kind: 'many',
    })
    expect(writesToAsk({ creates: 0, updates: 0, deletes: 11 }, { isFirst: false })).toMatchObject({
      kind: 'many',
    })
  })
})
