import { describe, expect, it } from 'vitest'
import { companyMatchKey, personMatchKey, productMatchKey } from '../../../src/core/lead/match-key.ts'
import { parseAmount } from '../../../src/core/transfer/amount.ts'
import { cleanText } from '../../../src/core/transfer/cell-values.ts'
import { csvLine } from '../../../src/core/transfer/csv-line.ts'
import { detectEncoding, looksBinary } from '../../../src/core/transfer/detect-encoding.ts'
import { columnNames, findHeader } from '../../../src/core/transfer/find-header.ts'
import { stateOfStage } from '../../../src/core/transfer/stage-state.ts'

describe('amounts', () => {
  it.each([
    ['1234', 123_400],
    ['1,234.56', 123_456],
    ['1.234,56', 123_456],
    ['1 234,5', 123_450],
    ['1100,04 €', 110_004, 'EUR'],
    ['$1,234', 123_400, 'USD'],
    ['CHF 1’234.50', 123_450, 'CHF'],
    ['12.500', 1_250_000],
    ['1.234.567', 123_456_700],
    ['1,5', 150],
    ['0.125', 13],
    ['-20', -2000],
    ['(500)', -50_000],
    ['200.000.000', 20_000_000_000],
    ['3000 lei', 300_000, 'RON'],
  ] as const)('reads %j', (text, cents, currency?: string) => {
    expect(parseAmount(text)).toEqual(currency === undefined ? { cents } : { cents, currency })
  })

  it.each(['', 'n/a', 'about 12 or 13', '12%', '10 seats', '99999999999999999999'])(
    'leaves %j alone',
    (text) => {
      expect(parseAmount(text)).toBeUndefined()
    },
  )
})

describe('names that mean the same', () => {
  it('leaves legal forms out of companies, however they are dotted', () => {
    const ways = ['Acme', 'ACME Ltd.', 'Acmé S.A.R.L.', 'Acme GmbH & Co. KG', 'S.C. Acme S.R.L.', 'acme, Inc']
    expect(new Set(ways.map(companyMatchKey))).toEqual(new Set(['acme']))
  })

  it('keeps a name that is nothing but a legal form', () => {
    expect(companyMatchKey('SAS')).toBe('sas')
  })

  it('joins product names and sorts those of people', () => {
    expect(productMatchKey('GTX Pro')).toBe(productMatchKey('GTXPro'))
    expect(personMatchKey('Doe, John')).toBe(personMatchKey('John Doe'))
  })
})

describe('stages', () => {
  it.each([
    ['Closed Won', 'won'],
    ['closedwon', 'won'],
    ['Gagné', 'won'],
    ['câștigat', 'won'],
    ['Perdu', 'dead'],
    ['Closed Lost', 'dead'],
    ['Negotiation', 'new'],
  ])('takes %j as %s', (text, state) => {
    expect(stateOfStage([text])).toBe(state)
  })

  it('lets a status beside the stage say that the deal is won', () => {
    expect(stateOfStage(['Negotiation', 'Won'])).toBe('won')
  })
})

describe('cells', () => {
  it('lose control characters, padding and tricks played on Excel', () => {
    expect(cleanText('\u0000 a\u00a0 b ')).toBe('a b')
    expect(cleanText('="0123"')).toBe('0123')
    expect(cleanText("'+33 1")).toBe('+33 1')
    expect(cleanText(' \u0000')).toBeUndefined()
    expect(cleanText('a\r\n b', 'lines')).toBe('a\n b')
  })

  it('run no formula from a set-aside file, and stay numbers where they are', () => {
    expect(csvLine(['=1+1', '+33 1', '-12,5', '@x', '-x'])).toBe(`"'=1+1","'+33 1","-12,5","'@x","'-x"\r\n`)
  })
})

describe('the header row', () => {
  it('is found below titles by words that are known', () => {
    expect(findHeader([['Leads of May', ''], [''], ['Company', 'Email'], ['Acme', 'a@b.c']])).toBe(3)
  })

  it('is none when the first full row holds data', () => {
    expect(
      findHeader([
        ['Acme', 'a@b.c'],
        ['Beta', 'b@b.c'],
      ]),
    ).toBe(0)
  })

  it('names what has no name and tells twins apart', () => {
    expect(columnNames(['Phone', '', 'phone'], 4)).toEqual(['Phone', undefined, 'phone (2)', undefined])
  })
})

describe('encodings', () => {
  const utf16 = (text: string, low: 0 | 1) =>
    Uint8Array.from([...text].flatMap((c) => (low ? [0, c.charCodeAt(0)] : [c.charCodeAt(0), 0])))

  it.each([
    ['utf-8', [0xef, 0xbb, 0xbf, 97], true, 3],
    ['utf-16le', [0xff, 0xfe, 97, 0], false, 2],
    ['utf-16be', [0xfe, 0xff, 0, 97], false, 2],
    ['utf-16le', [...utf16('name,city\n', 0)], true, 0],
    ['utf-16be', [...utf16('name,city\n', 1)], true, 0],
    ['utf-8', [97, 0xc3, 0xa9], true, 0],
    ['windows-1252', [97, 98, 99, 100, 101, 0xe9], false, 0],
  ] as const)('finds %s', (encoding, bytes, valid, markLength) => {
    expect(detectEncoding(Uint8Array.from(bytes), valid)).toEqual({ encoding, markLength, uncertain: false })
  })

  it('doubts bytes that western text does not have', () => {
    expect(detectEncoding(Uint8Array.from([0xb4, 0xfa, 0xb8, 0xd5]), false).uncertain).toBe(true)
  })

  it('tells a workbook from text, and bears a stray zero byte', () => {
    expect(looksBinary(Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0]))).toBe(true)
    expect(looksBinary(new TextEncoder().encode('a,b,c\n\u0000,2,3'))).toBe(false)
  })
})
