import { pick } from '../fixtures/random.ts'
import { brokenLaws } from './laws.ts'
import { movesHere, movesThere } from './moves.ts'
import { createWorld, noFaults, type World } from './world.ts'

const all = { ...movesHere, ...movesThere }
const names = Object.keys(all)

export interface Course {
  readonly broken: readonly string[]
  /** What happened, in order: how to tell what led to it. */
  readonly story: readonly string[]
}

/** Lets a rep, a calendar and the sync do as chance has it for a while, then lets it all come to rest and looks. */
export async function simulate(seed: number): Promise<Course> {
  const world = createWorld(seed)
  const story: string[] = []
  try {
    await live(world, story)
    return { broken: await rest(world), story }
  } finally {
    world.close()
  }
}

async function live(world: World, story: string[]): Promise<void> {
  const { random } = world
  const odds = {
    problem: random() * 0.1,
    lostReply: random() * 0.15,
    killed: random() * 0.05,
    meanwhile: random() * 0.1,
  }
  await movesHere.start?.(world)
  world.setMeanwhile(() => {
    const name = pick(random, Object.keys(movesThere))
    story.push(`meanwhile ${name}`)
    world.pass(1)
    movesThere[name]?.(world)
  })
  const steps = 8 + Math.floor(random() * 16)
  for (let step = 0; step < steps; step += 1) {
    world.pass(1 + Math.floor(random() * 120))
    if (random() < 0.45) {
      world.setOdds(odds)
      const report = await world.sync()
      world.setOdds(noFaults)
      story.push(`sync ${report === undefined ? 'killed' : JSON.stringify(report)}`)
    } else {
      const name = pick(random, names)
      await all[name]?.(world)
      story.push(name)
    }
  }
}

const quietRounds = 3

/** Without faults, at most three runs bring everything to rest; the one after asks once for each calendar and writes nothing. */
async function rest(world: World): Promise<string[]> {
  world.setOdds(noFaults)
  for (let round = 0; round < quietRounds; round += 1) {
    world.pass(5)
    await world.sync()
  }
  const before = world.calendar.calls.length
  world.pass(5)
  await world.sync()
  const calls = world.callsSince(before)
  const idle = calls.every(({ kind }) => kind === 'changes') && calls.length <= 2
  return [
    ...(idle ? [] : [`A quiet run did ${calls.map(({ kind }) => kind).join(', ')}`]),
    ...brokenLaws(world),
  ]
}
