import { describe, expect, test } from 'vitest'
import { appointmentFor, type FollowUpFacts } from '../../../src/core/followup/appointment.ts'
import { englishTexts } from '../../../src/core/followup/appointment-texts.ts'
import { channels } from '../../../src/core/followup/channel.ts'
import { followUpId, leadId } from '../../../src/core/ids.ts'
import { plainDate } from '../../../src/core/time/plain-date.ts'
import { wallTime } from '../../../src/core/time/wall-time.ts'

const lead = '0193a1b2-0000-7000-8000-000000000001'
const facts: FollowUpFacts = {
  id: followUpId.parse('0193a1b2-0000-7000-8000-000000000002'),
  sequence: 3,
  channel: 'phone',
  purpose: 'Show how a similar client solved it',
  startsAt: wallTime.parse('2026-12-01T09:30'),
  timeZone: 'Europe/Paris',
  lengthMinutes: 15,
  reminderMinutes: 10,
  status: 'planned',
  lastModified: Date.UTC(2026, 10, 26),
  leadId: leadId.parse(lead),
  leadTitle: 'Cold store',
  person: 'Ana Núñez',
  company: 'Frío del Norte',
  phone: '+34 911 234 567',
  attempt: 2,
  of: 4,
  lastTouch: { outcome: 'no-answer', on: plainDate.parse('2026-11-26') },
}

describe('the appointment of a follow-up', () => {
  test('says whom to call and which attempt it is', () => {
    expect(appointmentFor(facts).title).toBe('Call Ana Núñez (2/4)')
  })

  test('names the company, else the lead, when no person is known', () => {
    expect(appointmentFor({ ...facts, person: undefined }).title).toBe('Call Frío del Norte (2/4)')
    expect(appointmentFor({ ...facts, person: undefined, company: undefined }).title).toBe(
      'Call Cold store (2/4)',
    )
  })

  test('has no number outside a string', () => {
    expect(appointmentFor({ ...facts, attempt: undefined, of: undefined }).title).toBe('Call Ana Núñez')
  })

  test('names the agreed method', () => {
    expect(channels.map((channel) => appointmentFor({ ...facts, channel }).title)).toEqual([
      'Call Ana Núñez (2/4)',
      'E-mail Ana Núñez (2/4)',
      'Visit Ana Núñez (2/4)',
      'Video call with Ana Núñez (2/4)',
      'Message Ana Núñez (2/4)',
      'Letter to Ana Núñez (2/4)',
    ])
  })

  test('briefs the rep in a few lines, with room for notes below', () => {
    expect(appointmentFor(facts).body).toBe(
      [
        'Show how a similar client solved it',
        'Last time, 26 Nov 2026: no answer',
        '+34 911 234 567',
        `relance://lead/${lead}`,
        '--- Your notes go below this line ---',
        '',
      ].join('\n'),
    )
  })

  test('shows others only initials and a link when it is discreet', () => {
    const { title, body } = appointmentFor(facts, { discreet: true })
    expect(title).toBe('Call A. N. (2/4)')
    expect(body).toBe(`relance://lead/${lead}\n--- Your notes go below this line ---\n`)
  })

  test('keeps its words on their lines, whatever an import brought', () => {
    const { title, body } = appointmentFor({ ...facts, person: ' Ana\r\nNúñez ', purpose: 'a\n--- b' })
    expect(title).toBe('Call Ana Núñez (2/4)')
    expect(body.split('\n')[0]).toBe('a --- b')
  })

  test('keeps the identity, the sequence and the wall time of the follow-up', () => {
    expect(appointmentFor(facts)).toMatchObject({
      uid: facts.id,
      sequence: 3,
      startsAt: '2026-12-01T09:30',
      timeZone: 'Europe/Paris',
      url: `relance://lead/${lead}`,
    })
  })

  test('speaks the language of the texts it is given', () => {
    const texts = {
      ...englishTexts,
      titles: { ...englishTexts.titles, phone: (who: string) => `Appeler ${who}` },
    }
    expect(appointmentFor(facts, { texts }).title).toBe('Appeler Ana Núñez (2/4)')
  })
})
