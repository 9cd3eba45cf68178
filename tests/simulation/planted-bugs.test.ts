import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type PlantedBug, plantedBugs } from './planted-bugs.ts'

const enough = 400
const folder = import.meta.dirname

/** Lets a simulation with the bug in it run, in a process of its own, until the first broken course. */
const isCaught = ({ name }: PlantedBug): Promise<boolean> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', join(folder, 'plant.ts'), join(folder, 'main.ts'), '--first', '--seeds', String(enough)],
      { env: { ...process.env, RELANCE_PLANTED: name } },
      (error, stdout) => resolve(error !== null && stdout.includes(', 1 broken')),
    )
  })

describe('the simulation', () => {
  it(`catches ${plantedBugs.length} bugs, each put into the sync by itself; else its silence would prove nothing`, async () => {
    const missed: string[] = []
    const left = [...plantedBugs]
    const work = async () => {
      for (let bug = left.shift(); bug; bug = left.shift()) if (!(await isCaught(bug))) missed.push(bug.name)
    }
    await Promise.all([work(), work()])
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(plantedBugs.length * 0.05)
  }, 600_000)
})
