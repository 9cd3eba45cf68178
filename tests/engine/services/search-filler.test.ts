import { expect, it } from 'vitest'
import { isSearchComplete } from '../../../src/main/engine/db/search.ts'
import { CommandQueue } from '../../../src/main/engine/handlers/command-queue.ts'
import { createSearchFiller } from '../../../src/main/engine/services/search-filler.ts'
import { importContext } from '../transfer/import-context.ts'

const rows = `Company\n${Array.from({ length: 3000 }, (_, n) => `Company ${n}\n`).join('')}`

async function backlog() {
  const { db, imported } = importContext()
  await imported(rows)
  const queue = new CommandQueue()
  let filled = 0
  const onFilled = () => {
    filled += 1
  }
  const filler = createSearchFiller(db, { queue, onFilled })
  return { db, queue, filler, filled: () => filled }
}

it('lets commands in between its slices, because nobody should wait for an index', async () => {
  const { db, queue, filler, filled } = await backlog()
  const done = filler.fill()
  expect(await queue.run(() => isSearchComplete(db))).toBe(false)
  await Promise.all([done, filler.fill()])
  expect(isSearchComplete(db)).toBe(true)
  expect(filled()).toBe(1)
})

it('stops when it is closed, and goes on where it stopped', async () => {
  const { db, queue, filler } = await backlog()
  void filler.fill()
  filler.close()
  await filler.fill()
  await queue.run(() => undefined)
  expect(isSearchComplete(db)).toBe(false)
  const next = createSearchFiller(db, { queue, onFilled: () => undefined })
  await next.fill()
  expect(isSearchComplete(db)).toBe(true)
})
