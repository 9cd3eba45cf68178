import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import type { z } from 'zod'

/** What a small file of ours holds; undefined if there is none or it is damaged, for its default to count. */
export function readJson<S extends z.ZodType>(file: string, schema: S): z.output<S> | undefined {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return undefined
  }
}

/** Replaces the file as a whole: whatever happens, it holds the old value or the new one. Throws if it cannot. */
export function writeJson(file: string, value: unknown): void {
  const fresh = `${file}.new`
  const handle = openSync(fresh, 'w')
  try {
    writeFileSync(handle, `${JSON.stringify(value, null, 2)}\n`)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(fresh, file)
}
