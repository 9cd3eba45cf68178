import { describe, expect, it } from 'vitest'
import { simulate } from './simulate.ts'

const first = 1
const seeds = 1000

describe('a rep, a calendar and the sync between them, as chance has it', () => {
  it(`end in agreement: nothing lost, nothing doubled (${seeds} courses)`, async () => {
    for (let seed = first; seed < first + seeds; seed += 1) {
      const { broken, story } = await simulate(seed)
      const replay = `npm run simulate -- --seed ${seed} --seeds 1`
      expect(broken, [replay, ...story].join('\n')).toEqual([])
    }
  }, 600_000)
})
