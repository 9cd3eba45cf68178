import { describe, expect, it } from 'vitest'
import { simulate } from './simulate.ts'

const seeds = Number(process.env.RELANCE_SEEDS ?? 1000)
const first = Number(process.env.RELANCE_SEED ?? 1)

describe('a rep, a calendar and the sync between them, as chance has it', () => {
  it(`end in agreement: nothing lost, nothing doubled (${seeds} courses)`, async () => {
    for (let seed = first; seed < first + seeds; seed += 1) {
      const { broken, story } = await simulate(seed)
      const replay = `RELANCE_SEED=${seed} RELANCE_SEEDS=1 npm test -- simulation`
      expect(broken, [replay, ...story].join('\n')).toEqual([])
    }
  }, 600_000)
})
