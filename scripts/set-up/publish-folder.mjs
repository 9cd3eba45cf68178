import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

const HOUR_MS = 3_600_000

/** Fills a folder aside and renames it into place: readers see all of it or nothing. */
export async function publishFolder(target, fill) {
  await mkdir(dirname(target), { recursive: true })
  await removeAbandoned(target)
  const draft = await mkdtemp(`${target}.draft-`)
  try {
    await fill(draft)
    await replace(draft, target)
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}

async function replace(draft, target) {
  const old = `${draft}-old`
  if (existsSync(target)) await rename(target, old)
  await rename(draft, target)
  await rm(old, { recursive: true, force: true })
}

// A killed run leaves its draft behind; a young one may belong to a run still going on.
async function removeAbandoned(target) {
  const drafts = (await readdir(dirname(target))).filter((name) =>
    name.startsWith(`${basename(target)}.draft-`),
  )
  for (const name of drafts) {
    const draft = join(dirname(target), name)
    const { mtimeMs } = await stat(draft)
    if (Date.now() - mtimeMs > HOUR_MS) await rm(draft, { recursive: true, force: true })
  }
}
