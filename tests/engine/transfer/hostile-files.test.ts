import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { importPreview } from '../../../src/core/transfer/import-schemas.ts'
import { importFile } from '../../../src/main/engine/transfer/import-file.ts'
import { previewImport } from '../../../src/main/engine/transfer/preview-import.ts'
import { importContext, leadsOf } from './import-context.ts'

describe('every encoding, separator and line end', () => {
  const rows = [
    ['Société', 'Prénom', 'Nom', 'Ville'],
    ['Café "Été" & fils', 'Zoë', 'Lefèvre', 'Nîmes, Gard; Sud|Est'],
    ['Müller\nGmbH', 'Jürgen', 'Groß', 'Köln'],
  ]
  const encodings = [
    'utf-8',
    'utf-8 mark',
    'utf-16le',
    'utf-16le mark',
    'utf-16be',
    'utf-16be mark',
    'windows-1252',
  ]
  const cases = encodings.flatMap((encoding) =>
    [',', ';', '\t', '|'].flatMap((separator) =>
      ['\n', '\r\n', '\r'].map((lineEnd) => [encoding, separator, lineEnd] as const),
    ),
  )

  it.each(cases)('%s with %j and %j', async (encoding, separator, lineEnd) => {
    const text = rows
      .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator) + lineEnd)
      .join('')
    const [name, mark] = encoding.split(' ')
    const { db, run } = importContext()
    const result = await run(iconv.encode(text, name as string, { addBOM: mark === 'mark' }))
    expect(result).toMatchObject({ ok: true, value: { rows: 2, added: 2 } })
    expect(leadsOf(db)).toMatchObject([
      { company: 'Café "Été" & fils', person: 'Zoë Lefèvre' },
      { company: 'Müller GmbH', person: 'Jürgen Groß' },
    ])
  })
})

describe('files that are none', () => {
  it('are refused with a sentence', async () => {
    const { db, folder, write, optionsFor } = importContext()
    mkdirSync(join(folder, 'folder'))
    const codeOf = async (file: string) => {
      const result = await importFile(db, optionsFor(file))
      return result.ok ? undefined : result.error.code
    }
    expect(await codeOf(join(folder, 'missing.csv'))).toBe('file-missing')
    expect(await codeOf(join(folder, 'folder'))).toBe('file-is-folder')
    expect(await codeOf(write(''))).toBe('file-empty')
    expect(await codeOf(write('\n\n  \n'))).toBe('file-empty')
    expect(await codeOf(write('Company,Email\n'))).toBe('file-empty')
    expect(await codeOf(write(Buffer.from([0x50, 0x4b, 3, 4, 9, 9, 9])))).toBe('file-not-text')
    expect(await codeOf(write(Buffer.alloc(2000)))).toBe('file-not-text')
    expect(await codeOf(write('a,b\n1,2\n'))).toBe('no-lead-column')
  })
})

describe('hostile bytes', () => {
  it('neither throw nor hang, and every row is accounted for', async () => {
    const { db, optionsFor, write } = importContext()
    const pieces = fc.constantFrom(
      '"',
      '""',
      ',',
      ';',
      '\n',
      '\r',
      '\0',
      '=1+1',
      'Company',
      'Email',
      'a@b.c',
      '\uFEFF',
      '💥',
      'x',
    )
    const text = fc.array(pieces, { maxLength: 60 }).map((parts) => Buffer.from(parts.join('')))
    const bytes = fc.uint8Array({ maxLength: 300 }).map((array) => Buffer.from(array))
    await fc.assert(
      fc.asyncProperty(fc.oneof(text, bytes), async (content) => {
        const file = write(content)
        const seen = await previewImport(file)
        if (seen.ok) importPreview.parse(seen.value)
        const result = await importFile(db, {
          ...optionsFor(file),
          overrides: seen.ok && seen.value.columns.length > 0 ? { mapping: { company: [0] } } : {},
        })
        if (!result.ok) return
        const { rows, added, updated, unchanged, setAside, blank } = result.value
        expect(added + updated + unchanged + setAside + blank).toBe(rows)
      }),
      { numRuns: 300 },
    )
  }, 60_000)
})

describe('the preview', () => {
  it('shows what the user can correct, and takes the correction', async () => {
    const { write } = importContext()
    const file = write('Leads of May\n\nName;Worth;Who\nRoof;12,50;Ana\n')
    const seen = await previewImport(file)
    expect(seen).toMatchObject({
      ok: true,
      value: { separator: ';', headerRow: 3, rowCount: 1, mapping: { title: [0] }, rowCountEstimated: false },
    })
    const corrected = await previewImport(file, { mapping: { title: [0], value: [1], seller: [2] } })
    expect(corrected).toMatchObject({
      ok: true,
      value: { rows: [{ line: 4, title: 'Roof', valueCents: 1250, seller: 'Ana', state: 'new' }] },
    })
  })

  it('honours sep= and names columns without a header', async () => {
    const { write } = importContext()
    const seen = await previewImport(write('sep=;\nAcme;a@b.example\nBeta;b@b.example\n'))
    expect(seen).toMatchObject({
      ok: true,
      value: { headerRow: 0, columns: [{ index: 0 }, { index: 1 }], mapping: { email: [1] } },
    })
  })
})
