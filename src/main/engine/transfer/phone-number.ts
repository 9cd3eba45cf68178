import type { RowContext } from '../../../core/transfer/import-row.ts'

/**
 * Numbers to E.164. The library with its numbering plans is loaded on first use only, as it costs as much as
 * the start of the engine. A number that already has its country code in plain digits needs no plan.
 */
export async function createPhoneReader(): Promise<RowContext['phoneE164']> {
  const { parsePhoneNumberFromString } = await import('libphonenumber-js')
  return (phone, country) => {
    const plain = phone.replace(/[\s\-.]/g, '')
    if (/^\+[1-9]\d{7,14}$/.test(plain) && !/^\+\d{1,3}[\s\-.]?0/.test(phone)) return plain
    const defaultCountry = country as Parameters<typeof parsePhoneNumberFromString>[1]
    const number = parsePhoneNumberFromString(phone, defaultCountry)
    return number?.isPossible() ? number.number : undefined
  }
}
