import { describe, it } from 'vitest'
import { expectLawfulHistories } from './lawful-histories.ts'

const holidays = ['2026-11-27', '2026-11-30', '2026-12-01', '2026-12-02', '2026-12-04']

// A file of its own for each place: they run side by side.
describe('no history of commands', () => {
  it(
    'leaves an open lead without a next step, crowds contacts without a reason, runs on after the cut, calls a nurtured lead, moves what was agreed unasked or loses a sale, over a week full of holidays',
    () => expectLawfulHistories(holidays),
    900_000,
  )
})
