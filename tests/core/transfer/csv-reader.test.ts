import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCsvReader, longestCell } from '../../../src/core/transfer/csv-reader.ts'
import { importSeparators } from '../../../src/core/transfer/import-schemas.ts'

const read = (text: string, separator = ',', piece = text.length || 1) => {
  const rows: { cells: string[]; line: number }[] = []
  const reader = createCsvReader(separator, (cells, line) => rows.push({ cells, line }))
  for (let at = 0; at < text.length; at += piece) reader.push(text.slice(at, at + piece))
  reader.end()
  return rows
}
const cellsOf = (text: string, separator?: string) => read(text, separator).map((row) => row.cells)

describe('reading rows', () => {
  it('reads back any table cell by cell, however it is quoted, ended and cut into pieces', () => {
    const cell = fc.oneof(fc.string(), fc.stringMatching(/^[",;\t|\r\n a"]*$/), fc.string({ unit: 'binary' }))
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 8 })
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(...importSeparators),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.boolean(),
        fc.integer({ min: 1, max: 40 }),
        (rows, separator, lineEnd, always, piece) => {
          const quoted = (text: string) =>
            always || text === '' || /[",;\t|\r\n]|^ | $/.test(text)
              ? `"${text.replaceAll('"', '""')}"`
              : text
          const text = rows.map((cells) => cells.map(quoted).join(separator) + lineEnd).join('')
          expect(read(text, separator, piece).map((row) => row.cells)).toEqual(rows)
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('ends a row at LF, CRLF and CR, also mixed', () => {
    expect(cellsOf('a,b\nc,d\r\ne,f\rg,h')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
      ['g', 'h'],
    ])
  })

  it('counts lines, not rows, so that the number is that of an editor', () => {
    expect(read('a\n"b\nc"\r\nd\n').map((row) => row.line)).toEqual([1, 2, 4])
  })

  it('takes blanks before and after quotes as padding', () => {
    expect(cellsOf('1, "6,000" ,x')).toEqual([['1', '6,000', 'x']])
  })

  it('keeps a lone quote inside a quoted cell', () => {
    expect(cellsOf('"John "Johnny" Doe",x')).toEqual([['John "Johnny" Doe', 'x']])
  })
})

describe('a quote that is never closed', () => {
  it('costs its own line only when the file ends before it closes', () => {
    expect(cellsOf('a,"b\nc,d\ne,f')).toEqual([
      ['a', '"b'],
      ['c', 'd'],
      ['e', 'f'],
    ])
  })

  it('costs its own line only when a later cell is quoted rightly', () => {
    expect(cellsOf('a,"b\nc,"d, e"\nf,g')).toEqual([
      ['a', '"b'],
      ['c', 'd, e'],
      ['f', 'g'],
    ])
  })

  it('does not take more than the longest cell', () => {
    const filler = 'x,y\n'.repeat(longestCell / 2)
    expect(cellsOf(`a,"b\n${filler}c,""`)).toHaveLength(longestCell / 2 + 2)
  })

  it.each(['"', '"a\n', '""a\n', '"a""b\n', 'x"\n"', '" \n'])('reads a megabyte of %j at once', (piece) => {
    expect(read(piece.repeat(1_000_000 / piece.length), ',', 65_536)).not.toEqual([])
  })
})

describe('text that is no table', () => {
  it('is given up once a row is longer than any table has', () => {
    const reader = createCsvReader(',', () => {})
    let going = true
    for (let piece = 0; going && piece < 100; piece += 1) going = reader.push('x'.repeat(100_000))
    expect(going).toBe(false)
  })
})
