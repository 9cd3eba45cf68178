import { describe, expect, test } from 'vitest'
import { type AgreementForm, agreementInput, wrongIn } from '../../src/renderer/actions/agreement-form.ts'
import { saidBefore } from '../../src/renderer/actions/same-purpose.ts'
import { changedFields } from '../../src/renderer/features/lead/party-form.ts'

const form: AgreementForm = {
  kind: 'rhythm',
  day: '2026-12-01',
  time: '10:00',
  purpose: '',
  gap: '',
  at: '',
  channel: undefined,
  note: ' ',
}

describe('an agreement as it is typed', () => {
  test('leaves out what is blank, and what belongs to the other kind', () => {
    expect(agreementInput({ ...form, gap: '5', at: '9', purpose: 'The offer' })).toEqual({
      gapBusinessDays: 5,
      at: '09:00',
    })
    expect(agreementInput({ ...form, kind: 'once', gap: '5', note: 'In person' })).toEqual({
      startsAt: '2026-12-01T10:00',
      note: 'In person',
    })
  })

  test.each([
    [{ gap: 'five' }, 'agreement.gapWrong'],
    [{ gap: '0' }, 'agreement.gapWrong'],
    [{ gap: '261' }, 'agreement.gapWrong'],
    [{ at: 'noonish' }, 'when.timeWrong'],
    [{ kind: 'once' as const, time: '' }, 'when.timeWrong'],
  ])('is refused with %j', (part, wrong) => expect(wrongIn({ ...form, ...part })).toBe(wrong))

  test('may name a channel alone: whether that is enough is for the engine to say', () => {
    expect(wrongIn({ ...form, channel: 'email' })).toBeUndefined()
    expect(agreementInput({ ...form, channel: 'email' })).toEqual({ channel: 'email' })
  })
})

describe('a purpose', () => {
  const used = [{ purpose: 'Show the offer', at: '2026-11-24T10:00' }]

  test('said before is known again, however it is written', () => {
    expect(saidBefore('  show the OFFER ', used)).toBe('2026-11-24T10:00')
  })

  test('that is new was never said', () => expect(saidBefore('Show the price', used)).toBeUndefined())
})

describe('what changed of a person or company', () => {
  test('is what is another than before; what was cleared is null', () => {
    expect(
      changedFields({ phone: ' +33 1 ', email: '', city: 'Lyon' }, { email: 'a@example.com', city: 'Lyon' }),
    ).toEqual({ phone: '+33 1', email: null })
  })

  test('is nothing where a blank field stayed blank', () => {
    expect(changedFields({ phone: ' ' }, {})).toEqual({})
  })
})
