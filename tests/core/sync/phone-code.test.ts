import { describe, expect, it } from 'vitest'
import { type PhoneCodes, readByHand } from '../../../src/core/sync/phone-code.ts'

const codes: PhoneCodes = {
  interested: ['+', 'ok', 'spoke'],
  'no-answer': ['-', 'na', 'no answer'],
  message: ['~', 'msg'],
  refused: ['x', 'no'],
  bought: ['$', 'sold'],
}
const title = 'Call Ana Núñez (2/4)'
const body = 'Ask for the plan\n--- Your notes go below this line ---\n'

const read = (now: { title?: string; notes?: string }, before = '') =>
  readByHand(
    { title: now.title ?? title, body: `${body}${now.notes ?? ''}` },
    { title, body: `${body}${before}` },
    codes,
  )

describe('an outcome from the phone', () => {
  it.each([
    [`+ ${title}`, 'interested'],
    [`+${title}`, 'interested'],
    ['-', 'no-answer'],
    [`- ${title}`, 'no-answer'],
    ['NA', 'no-answer'],
    ['na', 'no-answer'],
    [`~ ${title}`, 'message'],
    [`x ${title}`, 'refused'],
    ['X', 'refused'],
    [`$ ${title}`, 'bought'],
    ['Sold!', 'bought'],
    [`ok ${title}`, 'interested'],
  ])('is read off the title “%s”', (written, outcome) => {
    expect(read({ title: written })).toEqual({
      kind: 'outcome',
      outcome,
      note: undefined,
    })
  })

  it('is read off the longest code, because “no answer” is not “no”', () => {
    expect(read({ title: 'no answer' })).toMatchObject({ outcome: 'no-answer' })
    expect(read({ title: 'no' })).toMatchObject({ outcome: 'refused' })
  })

  it('takes what follows the code as the note, without the title that stood there', () => {
    expect(read({ title: 'ok: send the offer by Friday' })).toEqual({
      kind: 'outcome',
      outcome: 'interested',
      note: 'send the offer by Friday',
    })
  })

  it('is read off what was written below the line, the rest being the note', () => {
    expect(read({ notes: '~ on the machine, says hello' })).toEqual({
      kind: 'outcome',
      outcome: 'message',
      note: 'on the machine, says hello',
    })
  })

  it('reads only what was added below the line, because the rest was read before', () => {
    expect(read({ notes: '~ once\n- again' }, '~ once')).toEqual({
      kind: 'outcome',
      outcome: 'no-answer',
      note: 'again',
    })
  })

  it('takes notes without a code along with the code of the title', () => {
    expect(read({ title: `+ ${title}`, notes: 'wants two' })).toEqual({
      kind: 'outcome',
      outcome: 'interested',
      note: 'wants two',
    })
  })
})

describe('what is not an outcome', () => {
  it.each([
    ['Ana wants to think about it'],
    ['xylophone lesson'],
    ['nathan called'],
    ['okay-ish'],
    ['+33 6 12 34 56 78'],
    ['--- '],
    ['no-one there'],
  ])('is asked and never guessed: “%s”', (written) => {
    expect(read({ title: written })).toEqual({ kind: 'unclear', text: written.replace(/^--- $/, '--- ') })
  })

  it('two codes that disagree are asked', () => {
    expect(read({ title: `+ ${title}`, notes: 'x not interested' }).kind).toBe('unclear')
  })

  it('notes without a code are asked, because nobody says what came of the call', () => {
    expect(read({ notes: 'bring the red folder' })).toEqual({ kind: 'unclear', text: 'bring the red folder' })
  })

  it.each([
    ['the same title with other spaces', { title: ` ${title.replace(' ', '  ')} ` }, ''],
    ['a note taken away', { notes: '' }, 'old note'],
  ])('%s says nothing', (_what, now, before) => {
    expect(read(now, before)).toEqual({ kind: 'nothing' })
  })
})
