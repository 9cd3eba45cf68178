import type { ImportEncoding } from './import-schemas.ts'

export interface DetectedEncoding {
  readonly encoding: ImportEncoding
  /** Bytes of the byte order mark. */
  readonly markLength: number
  /** The bytes are valid, but the text may still be in an encoding that is not offered. */
  readonly uncertain: boolean
}

/**
 * The encoding by its mark, by where its zero bytes stand, by being valid UTF-8, else Windows-1252, which
 * holds all of Latin-1. `validUtf8` speaks of the whole file, `head` is its beginning.
 */
export function detectEncoding(head: Uint8Array, validUtf8: boolean): DetectedEncoding {
  for (const [encoding, mark] of marks) {
    if (mark.every((byte, index) => head[index] === byte)) {
      return { encoding, markLength: mark.length, uncertain: false }
    }
  }
  const wide = wideEncoding(head)
  if (wide) return { encoding: wide, markLength: 0, uncertain: false }
  if (validUtf8) return { encoding: 'utf-8', markLength: 0, uncertain: false }
  return {
    encoding: 'windows-1252',
    markLength: 0,
    uncertain: !looksWestern(head),
  }
}

/** Whether bytes are a picture, an archive, a workbook: anything but text. */
export function looksBinary(head: Uint8Array): boolean {
  if (signatures.some((signature) => signature.every((byte, index) => head[index] === byte))) return true
  if (marks.some(([, mark]) => mark.every((byte, index) => head[index] === byte))) return false
  const zeros = head.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0)
  const controls = head.reduce((count, byte) => count + (isControl(byte) ? 1 : 0), 0)
  if (wideEncoding(head)) return controls > head.length / 20
  return controls > head.length / 50 || zeros > head.length / 5
}

const marks: readonly (readonly [ImportEncoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

const signatures: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04], // zip, and so .xlsx, .docx, .ods
  [0xd0, 0xcf, 0x11, 0xe0], // .xls
  [0x25, 0x50, 0x44, 0x46], // .pdf
  [0x1f, 0x8b], // gzip
  [0x89, 0x50, 0x4e, 0x47], // .png
  [0xff, 0xd8, 0xff], // .jpg
  [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20], // SQLite
]

/** Bytes that Windows-1252 leaves unused, or as many accented letters as no western language has, mean another one. */
function looksWestern(head: Uint8Array): boolean {
  const high = head.filter((byte) => byte >= 0x80)
  return high.length < head.length / 5 && !high.some((byte) => unusedIn1252.includes(byte))
}

const unusedIn1252: readonly number[] = [0x81, 0x8d, 0x8f, 0x90, 0x9d]

/** Western text in UTF-16 without a mark has a zero in every other byte, and hardly one in the others. */
function wideEncoding(head: Uint8Array): ImportEncoding | undefined {
  const pairs = Math.floor(head.length / 2)
  if (pairs < 2) return undefined
  let even = 0
  let odd = 0
  for (let at = 0; at < pairs * 2; at += 1) {
    if (head[at] !== 0) continue
    if (at % 2 === 0) even += 1
    else odd += 1
  }
  if (odd > pairs * 0.6 && even < pairs * 0.05) return 'utf-16le'
  return even > pairs * 0.6 && odd < pairs * 0.05 ? 'utf-16be' : undefined
}

/** Control bytes that no text has: tab, line ends, page feed, escape and Ctrl+Z do occur. */
const isControl = (byte: number): boolean =>
  (byte > 0 && byte < 9) || (byte > 13 && byte < 26) || (byte > 27 && byte < 32)
