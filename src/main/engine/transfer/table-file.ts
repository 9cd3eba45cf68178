import { isUtf8 } from 'node:buffer'
import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { basename } from 'node:path'
import iconv from 'iconv-lite'
import { type ProblemCode, problem } from '../../../core/problem.ts'
import { failure, type Result, success } from '../../../core/result.ts'
import { type DetectedEncoding, detectEncoding, looksBinary } from '../../../core/transfer/detect-encoding.ts'
import type { ImportOverrides } from '../../../core/transfer/import-schemas.ts'
import { type TableLayout, tableLayout } from '../../../core/transfer/table-layout.ts'

/** A file of rows, and how to read it. */
export interface TableFile {
  readonly file: string
  readonly size: number
  readonly encoding: DetectedEncoding
  /** SHA-256 of the whole file, when it was read as a whole. */
  readonly hash: string
  readonly layout: TableLayout
  /** The text at the beginning of the file, and whether that is all of it. */
  readonly sample: string
  readonly whole: boolean
  readonly sampleBytes: number
}

/** Bytes from which the layout is told, and all that a preview reads. */
export const sampleSize = 1 << 20

const pieceSize = 1 << 18

/** More columns than any export has: the separator is a letter of something else. */
const mostColumns = 2000

/**
 * Looks at a file. `depth` whole reads all bytes for the hash and for an encoding that holds to the end.
 * Errors: file-missing, file-is-folder, file-forbidden, file-unreadable, file-empty, file-not-text.
 */
export async function openTable(
  file: string,
  overrides: ImportOverrides,
  depth: 'sample' | 'whole',
): Promise<Result<TableFile>> {
  const name = basename(file)
  let handle: FileHandle | undefined
  try {
    handle = await open(file, 'r')
    const { size } = await handle.stat()
    const facts = await readFacts(handle, depth === 'whole' ? size : Math.min(size, sampleSize))
    return describe({ file, size, ...facts }, overrides)
  } catch (error) {
    const known = readProblem(error, name)
    if (known) return failure(known)
    throw error
  } finally {
    await handle?.close()
  }
}

/** The file's text from its beginning, without its byte order mark, piece by piece, with the bytes read so far. */
export async function* readText(table: TableFile): AsyncGenerator<{ text: string; bytesRead: number }> {
  const decoder = iconv.getDecoder(table.encoding.encoding)
  const handle = await open(table.file, 'r')
  try {
    let at = table.encoding.markLength
    for (;;) {
      const piece = Buffer.allocUnsafe(pieceSize)
      const { bytesRead } = await handle.read(piece, 0, pieceSize, at)
      if (bytesRead === 0) break
      at += bytesRead
      yield { text: decoder.write(piece.subarray(0, bytesRead)), bytesRead: at }
    }
    yield { text: decoder.end() ?? '', bytesRead: at }
  } finally {
    await handle.close()
  }
}

/** The sentence for a file that cannot be read; undefined for errors of another kind. */
export function readProblem(error: unknown, file: string) {
  const { code, message } = error as { code?: unknown; message: string }
  if (typeof code !== 'string' || !/^E[A-Z]+$/.test(code)) return undefined
  const known = readProblems[code]
  return known === undefined
    ? problem('file-unreadable', { file, detail: message })
    : problem(known, { file })
}

const readProblems: Readonly<Record<string, ProblemCode>> = {
  ENOENT: 'file-missing',
  EISDIR: 'file-is-folder',
  EACCES: 'file-forbidden',
  EPERM: 'file-forbidden',
}

interface FileFacts {
  readonly head: Buffer
  readonly hash: string
  readonly validUtf8: boolean
}

async function readFacts(handle: FileHandle, length: number): Promise<FileFacts> {
  const hash = createHash('sha256')
  let head: Buffer | undefined
  let rest: Buffer = Buffer.alloc(0)
  let validUtf8 = true
  for (let at = 0; at < length; ) {
    const piece = Buffer.allocUnsafe(Math.min(sampleSize, length - at))
    const { bytesRead } = await handle.read(piece, 0, piece.length, at)
    if (bytesRead === 0) break
    at += bytesRead
    const bytes = piece.subarray(0, bytesRead)
    head ??= bytes
    hash.update(bytes)
    const joined = rest.length === 0 ? bytes : Buffer.concat([rest, bytes])
    const cut = at < length || length === sampleSize ? wholeCharacters(joined) : joined.length
    validUtf8 &&= isUtf8(joined.subarray(0, cut))
    rest = joined.subarray(cut)
  }
  return { head: head ?? Buffer.alloc(0), hash: hash.digest('hex'), validUtf8 }
}

/** Where the last whole UTF-8 character of a piece ends. */
function wholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] as number
    if (byte >= 0xc0) return bytes.length - back
    if (byte < 0x80) break
  }
  return bytes.length
}

function describe(
  { head, validUtf8, ...file }: FileFacts & { file: string; size: number },
  overrides: ImportOverrides,
): Result<TableFile> {
  const name = basename(file.file)
  if (head.length === 0) return failure(problem('file-empty', { file: name }))
  const probe = head.subarray(0, 1 << 16)
  if (looksBinary(probe)) return failure(problem('file-not-text', { file: name }))
  const detected = detectEncoding(probe, validUtf8)
  const encoding =
    overrides.encoding === undefined || overrides.encoding === detected.encoding
      ? detected
      : { encoding: overrides.encoding, markLength: 0, uncertain: false }
  const whole = head.length === file.size
  const sample = decode(head.subarray(encoding.markLength), encoding.encoding)
  if (sample.trim() === '') return failure(problem('file-empty', { file: name }))
  const layout = tableLayout(sample, whole, overrides)
  if (layout.columns.length > mostColumns) return failure(problem('file-not-text', { file: name }))
  return success({ ...file, encoding, layout, sample, whole, sampleBytes: head.length })
}

const decode = (bytes: Buffer, encoding: string): string => {
  const decoder = iconv.getDecoder(encoding)
  return decoder.write(bytes)
}
