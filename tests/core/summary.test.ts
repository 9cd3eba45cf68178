import { describe, expect, it } from 'vitest'
import { readSummary, summary, writeSummary } from '../../src/core/summary.ts'

describe('the summary of a command', () => {
  it('is kept as code and params, so that each language says it in its own words', () => {
    const written = writeSummary(summary('strings-started', { count: 12 }))
    expect(readSummary(written)).toEqual({
      code: 'strings-started',
      params: { count: 12 },
      message: 'Strings started: 12',
    })
  })

  it('is shown as it stands where an older version wrote the sentence itself', () => {
    expect(readSummary('“Acme” added')).toEqual({ message: '“Acme” added' })
  })

  it('is shown as it stands where a title only looks like one', () => {
    expect(readSummary('{"code":"gone","params":{}}')).toEqual({ message: '{"code":"gone","params":{}}' })
  })
})
