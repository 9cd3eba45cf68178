import { describe, expect, it } from 'vitest'
import type { ReminderView } from '../../src/core/contract/reminders.ts'
import type { RequestOutput } from '../../src/core/contract/requests.ts'
import type { FollowUpId, LeadId } from '../../src/core/ids.ts'
import { type Language, languages } from '../../src/core/language.ts'
import type { PlainDate } from '../../src/core/time/plain-date.ts'
import type { WallTime } from '../../src/core/time/wall-time.ts'
import { momentText } from '../../src/main/app/moment-text.ts'
import { reminderNotice, summaryNotice } from '../../src/main/app/notice-view.ts'
import { shellTexts } from '../../src/main/app/shell-texts.ts'
import { type TrayView, trayView } from '../../src/main/app/tray-view.ts'

const today = '2026-11-26' as PlainDate
const moment = (wall: string, locale: string): string => momentText(wall as WallTime, today, locale)

function upcoming(
  change: Partial<RequestOutput<'reminders.upcoming'>> = {},
): RequestOutput<'reminders.upcoming'> {
  return {
    now: 0,
    nextAt: 1,
    isWorkingTime: true,
    workStartsAt: 1,
    language: 'en',
    today,
    due: 0,
    missed: 0,
    appointments: [],
    ...change,
  }
}

const appointment = (startsAt: string, title: string) => ({
  followUpId: `follow-up of ${title}` as FollowUpId,
  leadId: `lead of ${title}` as LeadId,
  title,
  startsAt: startsAt as WallTime,
})

async function trayIn(language: Language, view: RequestOutput<'reminders.upcoming'>): Promise<TrayView> {
  return trayView(view, { t: await shellTexts(language), locale: language, shortcut: undefined })
}

const labels = (view: TrayView) => view.entries.map((entry) => (entry === 'separator' ? '—' : entry.label))

describe('the moment of an appointment', () => {
  it('is only its time today, and has its day later', () => {
    expect(moment('2026-11-26T09:30', 'en-GB')).toBe('09:30')
    expect(moment('2026-11-27T09:30', 'en-GB')).toBe('tomorrow 09:30')
    expect(moment('2026-12-01T09:30', 'en-GB')).toBe('Tue 1 Dec, 09:30')
    expect(moment('2026-11-27T09:30', 'fr')).toBe('demain 09:30')
  })
})

describe('the menu of the tray', () => {
  it('names the next appointments and leads to each, and offers what one wants without the window', async () => {
    const view = await trayIn(
      'en',
      upcoming({
        due: 4,
        missed: 1,
        appointments: [
          appointment('2026-11-26T09:30', 'Call Ana Núñez (2/4)'),
          appointment('2026-11-27T10:00', 'E-mail Bo'),
        ],
      }),
    )
    expect(labels(view)).toEqual([
      '09:30 AM  Call Ana Núñez (2/4)',
      'tomorrow 10:00 AM  E-mail Bo',
      '4 due today · 1 missed',
      '—',
      'New lead…',
      'Open Relance',
      '—',
      'Quit Relance',
    ])
    expect(view.tooltip).toBe('Relance\n09:30 AM  Call Ana Núñez (2/4)')
    expect(view.entries[0]).toMatchObject({
      act: { kind: 'follow-up', followUpId: 'follow-up of Call Ana Núñez (2/4)' },
    })
    expect(view.entries[2]).toMatchObject({ act: { kind: 'today' } })
  })

  it('says so when nothing is ahead, and has no figures then', async () => {
    const view = await trayIn('en', upcoming())
    expect(labels(view).slice(0, 2)).toEqual(['No appointment ahead', '—'])
    expect(view.entries[0]).not.toHaveProperty('act')
    expect(view.tooltip).toBe('Relance')
  })

  it.each(languages)('speaks %s, with its plurals', async (language) => {
    const one = labels(await trayIn(language, upcoming({ due: 1, missed: 2 })))
    const many = labels(await trayIn(language, upcoming({ due: 21, missed: 25 })))
    for (const label of [...one, ...many]) expect(label).not.toMatch(/tray\.|\{\{/)
    expect(one[1]).not.toBe(many[1])
  })
})

describe('a notification', () => {
  const reminder = (change: Partial<ReminderView>): ReminderView => ({
    card: {} as ReminderView['card'],
    title: 'Call Ana Núñez (2/4)',
    briefing: ['Ask who decides', 'Last time, 23 Nov 2026: no answer', '+33 1 23 45 67 89'],
    dueAt: 0,
    shown: false,
    outsideHours: false,
    ...change,
  })

  it('shows the call, what it is for and what came of the last one', () => {
    expect(reminderNotice(reminder({}))).toEqual({
      title: 'Call Ana Núñez (2/4)',
      body: 'Ask who decides\nLast time, 23 Nov 2026: no answer\n+33 1 23 45 67 89',
    })
  })

  it('shows no more than the initials in discreet mode, when there is no briefing', () => {
    expect(reminderNotice(reminder({ title: 'Call A. N. (2/4)', briefing: [] }))).toEqual({
      title: 'Call A. N. (2/4)',
      body: '',
    })
  })

  it('holds no markup, because desktops would load the pictures in it', () => {
    const { body } = reminderNotice(reminder({ briefing: ['<img src="https://example.com/x">'] }))
    expect(body).not.toMatch(/[<>]/)
  })

  it('for many holds figures and no names', async () => {
    const t = await shellTexts('en')
    expect(summaryNotice({ due: 2, missed: 3 }, t)).toEqual({
      title: '3 appointments were missed',
      body: '2 appointments are due now',
    })
    expect(summaryNotice({ due: 0, missed: 1 }, t)).toEqual({
      title: 'One appointment was missed',
      body: 'Today shows them.',
    })
    expect(summaryNotice({ due: 4, missed: 0 }, t).title).toBe('4 appointments are due now')
  })
})
