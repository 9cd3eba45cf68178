import { parseArgs } from 'node:util'
import { simulate } from './simulate.ts'

// npm run simulate -- --seeds N: as many courses of chance as are wanted, from --seed on; ends with 1 if one is broken.
const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    first: { type: 'boolean', default: false },
  },
})
const from = Number(values.seed)
const to = from + Number(values.seeds)
let broken = 0
for (let seed = from; seed < to; seed += 1) {
  const course = await simulate(seed).catch((error) => ({ broken: [String(error)], story: [] }))
  if (course.broken.length === 0) continue
  broken += 1
  const replay = `npm run simulate -- --seed ${seed} --seeds 1`
  process.stdout.write(`${[replay, ...course.story, ...course.broken].join('\n')}\n`)
  if (values.first) break
}
process.stdout.write(`${to - from} courses, ${broken} broken\n`)
process.exitCode = broken === 0 ? 0 : 1
