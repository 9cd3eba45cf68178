import { describe, expect, it } from 'vitest'
import { createFormat } from '../../src/renderer/i18n/format.ts'
import { written } from '../../src/renderer/i18n/written.ts'

const french = createFormat('fr', () => '2026')

describe('what the engine fills into a sentence', () => {
  it('is written as the language writes days, times and numbers', () => {
    expect(written(french, { date: '2026-12-01', time: '2026-12-01 09:30', updated: 1200 })).toEqual({
      date: 'mar. 1er déc.',
      time: 'mar. 1er déc., 09:30',
      updated: '1\u202f200',
    })
  })

  it('stays as it is where it is a name that only looks like a day', () => {
    expect(written(french, { file: '2026-12-01', lead: '2026-12-01' })).toEqual({
      file: '2026-12-01',
      lead: '2026-12-01',
    })
  })

  it('keeps a count a number, because it chooses the plural form', () => {
    expect(written(french, { count: 3 })).toEqual({ count: 3 })
  })
})
