import { countryCode } from '../../../core/lead/country-code.ts'
import { createPhoneReader } from '../transfer/phone-number.ts'
import type { EngineContext } from './context.ts'
import { me } from './first-start.ts'

/**
 * A number typed by hand in E.164, read as one of the client's country, else of the seller's; undefined when it
 * cannot be one. Asked before the command runs, as the numbering plans are loaded with the first number.
 */
export async function internationalNumber(
  context: EngineContext,
  { phone, country }: { readonly phone?: string | undefined; readonly country?: string | undefined },
): Promise<string | undefined> {
  if (phone === undefined) return undefined
  const read = await createPhoneReader()
  return read(phone, (country === undefined ? undefined : countryCode(country)) ?? me(context).country)
}
