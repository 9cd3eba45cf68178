import { describe, expect, test } from 'vitest'
import { appointmentFor, type FollowUpFacts } from '../../../src/core/followup/appointment.ts'
import { channels } from '../../../src/core/followup/channel.ts'
import { followUpId, leadId } from '../../../src/core/ids.ts'
import { type Language, languages } from '../../../src/core/language.ts'
import { plainDate } from '../../../src/core/time/plain-date.ts'
import { wallTime } from '../../../src/core/time/wall-time.ts'
import { appointmentLanguage } from '../../../src/main/appointment-language.ts'

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

const inEnglish = (of: FollowUpFacts, { discreet = false } = {}) =>
  appointmentFor(of, { language: appointmentLanguage('en'), discreet })

describe('the appointment of a follow-up', () => {
  test('says whom to call and which attempt it is', () => {
    expect(inEnglish(facts).title).toBe('Call Ana Núñez (2/4)')
  })

  test('names the company, else the lead, when no person is known', () => {
    expect(inEnglish({ ...facts, person: undefined }).title).toBe('Call Frío del Norte (2/4)')
    expect(inEnglish({ ...facts, person: undefined, company: undefined }).title).toBe('Call Cold store (2/4)')
  })

  test('has no number outside a string', () => {
    expect(inEnglish({ ...facts, attempt: undefined, of: undefined }).title).toBe('Call Ana Núñez')
  })

  test('names the agreed method', () => {
    expect(channels.map((channel) => inEnglish({ ...facts, channel }).title)).toEqual([
      'Call Ana Núñez (2/4)',
      'E-mail Ana Núñez (2/4)',
      'Visit Ana Núñez (2/4)',
      'Video call with Ana Núñez (2/4)',
      'Message Ana Núñez (2/4)',
      'Letter to Ana Núñez (2/4)',
    ])
  })

  test('briefs the rep in a few lines, with room for notes below', () => {
    expect(inEnglish(facts).body).toBe(
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
    const { title, body } = inEnglish(facts, { discreet: true })
    expect(title).toBe('Call A. N. (2/4)')
    expect(body).toBe(`relance://lead/${lead}\n--- Your notes go below this line ---\n`)
  })

  test('keeps its words on their lines, whatever an import brought', () => {
    const { title, body } = inEnglish({ ...facts, person: ' Ana\r\nNúñez ', purpose: 'a\n--- b' })
    expect(title).toBe('Call Ana Núñez (2/4)')
    expect(body.split('\n')[0]).toBe('a --- b')
  })

  test('keeps the identity, the sequence and the wall time of the follow-up', () => {
    expect(inEnglish(facts)).toMatchObject({
      uid: facts.id,
      sequence: 3,
      startsAt: '2026-12-01T09:30',
      timeZone: 'Europe/Paris',
      url: `relance://lead/${lead}`,
    })
  })

  test('is in the language of the rep, whose calendar it stands in', () => {
    const { title, body } = appointmentFor(facts, { language: appointmentLanguage('fr') })
    expect(title).toBe('Appeler Ana Núñez (2/4)')
    expect(body).toContain('La dernière fois, le 26 nov. 2026\u00a0: pas de réponse')
  })

  test('counts the first day of a month as the language does', () => {
    const first = { outcome: 'no-answer', on: plainDate.parse('2026-12-01') } as const
    const bodyIn = (language: Language) =>
      appointmentFor({ ...facts, lastTouch: first }, { language: appointmentLanguage(language) }).body
    expect(bodyIn('fr')).toContain('le 1er déc. 2026')
    expect(bodyIn('es')).toContain('1 dic 2026')
    expect(bodyIn('ro')).toContain('1 dec 2026')
  })

  test.each(languages)(
    'has the line for notes in %s, which begins alike everywhere to be found again',
    (code) => {
      const { body } = appointmentFor(facts, { language: appointmentLanguage(code) })
      expect(body).toMatch(/\n--- .+ ---\n$/)
    },
  )
})
