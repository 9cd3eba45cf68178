import { closeSync, fsyncSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { csvLine } from '../../../core/transfer/csv-line.ts'
import {
  type SetAside,
  type SetAsideTexts,
  setAsideHeadings,
  setAsideSentence,
} from '../../../core/transfer/set-aside.ts'

/** Rows that do not come in, written beside the data as a CSV file that can be mended and imported again. */
export interface SetAsideFile {
  readonly add: (row: SetAside, line: number, cells: readonly string[]) => void
  /** Makes what was added durable; the path, or undefined when nothing was. */
  readonly finish: () => string | undefined
  /** Takes the file away again, as the import did not happen. */
  readonly discard: () => void
}

interface SetAsideOptions {
  readonly folder: string
  readonly file: string
  readonly columns: readonly (string | undefined)[]
  readonly texts: SetAsideTexts
  /** Milliseconds since the epoch. */
  readonly now: number
}

/** Nothing is created before the first row. */
export function createSetAsideFile(options: SetAsideOptions): SetAsideFile {
  const { texts } = options
  const path = join(options.folder, fileName(options))
  let handle: number | undefined
  let waiting = ''
  const flush = () => {
    handle ??= begin(path, options.folder)
    writeSync(handle, waiting)
    waiting = ''
  }
  const close = () => {
    if (handle !== undefined) closeSync(handle)
    handle = undefined
  }
  let started = false
  return {
    add({ setAside }, line, cells) {
      if (!started) waiting = `\uFEFF${csvLine(setAsideHeadings(texts, options.columns))}`
      started = true
      waiting += csvLine([setAsideSentence(texts, setAside), String(line), ...cells])
      if (waiting.length > 1 << 16) flush()
    },
    finish() {
      if (!started) return undefined
      flush()
      if (handle !== undefined) fsyncSync(handle)
      close()
      return path
    },
    discard() {
      close()
      if (started) rmSync(path, { force: true })
    },
  }
}

function begin(path: string, folder: string): number {
  mkdirSync(folder, { recursive: true })
  return openSync(path, 'w', 0o600)
}

/** A time in the name, without the colons that Windows does not allow. */
function fileName({ file, now }: SetAsideOptions): string {
  const time = new Date(now).toISOString().slice(0, 23).replace(/[:.]/g, '-')
  return `${basename(file, extname(file))}-${time}.csv`
}
