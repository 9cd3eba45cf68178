export interface Amount {
  readonly cents: number
  /** ISO 4217, when the text names it. */
  readonly currency?: string
}

/**
 * An amount as people and programs write it: `1,234.56`, `1.234,56 €`, `1 234,5`, `CHF 1'234`, `(500)`.
 * One sign followed by three digits parts thousands: deals are worth 12.500 far more often than twelve and a half.
 */
export function parseAmount(text: string): Amount | undefined {
  const digits = /-?\d[\d.,'’\s]*/.exec(text.replaceAll('−', '-'))?.[0]
  if (digits === undefined) return undefined
  const around = text.replace(digits.trim(), ' ')
  if (/\d/.test(around)) return undefined
  const currency = currencyCode(around)
  if (currency === undefined && /\p{L}{2}|%/u.test(around)) return undefined
  const value = Number(plainNumber(digits.replace(/[\s'’]/g, '')))
  const negative = /^\s*\(.*\)\s*$/.test(text) || /-\s*$/.test(around)
  const cents = Math.round(value * 100) * (negative && value > 0 ? -1 : 1)
  if (!Number.isSafeInteger(cents)) return undefined
  return currency === undefined ? { cents } : { cents, currency }
}

/** ISO 4217 code of a currency as written in a cell: a code, a sign, or a word such as "lei". */
export function currencyCode(text: string): string | undefined {
  const wanted = text.replace(/[\s()\-.]/g, '').toUpperCase()
  if (wanted === '') return undefined
  const known = signs[wanted]
  if (known) return known
  return /^[A-Z]{3}$/.test(wanted) && currencies.has(wanted) ? wanted : undefined
}

/** Digits with one point for the decimals. */
function plainNumber(digits: string): string {
  const text = digits.replace(/[.,]+$/, '')
  const last = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'))
  if (last < 0) return text
  const sign = text[last] as string
  const alone = text.indexOf(sign) === last
  const other = sign === ',' ? '.' : ','
  const both = text.includes(other)
  const thousands = !both && (!alone || /^-?[1-9]\d{0,2}[.,]\d{3}$/.test(text))
  if (thousands || (both && !alone)) return text.replace(/[.,]/g, '')
  return `${text.slice(0, last).replace(/[.,]/g, '')}.${text.slice(last + 1)}`
}

const signs: Readonly<Record<string, string>> = {
  '€': 'EUR',
  EURO: 'EUR',
  EUROS: 'EUR',
  $: 'USD',
  US$: 'USD',
  DOLLARS: 'USD',
  '£': 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  ZŁ: 'PLN',
  LEI: 'RON',
  LEU: 'RON',
  FR: 'CHF',
  R$: 'BRL',
  KČ: 'CZK',
  FT: 'HUF',
}

const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'))
