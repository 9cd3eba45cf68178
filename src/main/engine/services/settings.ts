import type { SellerView } from '../../../core/contract/parties.ts'
import type { CheckedInput, RequestOutput } from '../../../core/contract/requests.ts'
import { countryCode } from '../../../core/lead/country-code.ts'
import { problem } from '../../../core/problem.ts'
import { failure, type Result, success } from '../../../core/result.ts'
import { summary } from '../../../core/summary.ts'
import { isTimeZone } from '../../../core/time/zone.ts'
import { runCommand } from '../db/history.ts'
import { saveSeller } from '../db/sellers.ts'
import { writeSetting } from '../db/settings.ts'
import { followLanguage } from './built-ins.ts'
import { type Asked, type EngineContext, record } from './context.ts'
import { me } from './first-start.ts'

type Input = CheckedInput<'settings.save'>

/** Kept as they are given. */
const plainSettings = ['firstCallAt', 'firstCallsPerDay', 'clientHours'] as const

/** Saves what is given and leaves the rest. Errors: time-zone-unknown, country-unknown, day-ends-early. */
export function saveSettings(
  context: EngineContext,
  asked: Asked<Input>,
): Result<RequestOutput<'settings.save'>> {
  const { input } = asked
  const seller = changedSeller(me(context), input.me ?? {})
  if (!seller.ok) return seller
  const hours = input.clientHours
  if (hours && hours.closesAt <= hours.opensAt) return failure(problem('day-ends-early', {}, 'clientHours'))
  return record(context, asked, {
    summary: summary('settings-saved'),
    work: () => {
      saveSeller(context.db, seller.value, context.now())
      for (const name of plainSettings) {
        if (input[name] !== undefined) writeSetting(context.db, name, input[name])
      }
      if (input.language !== undefined) {
        writeSetting(context.db, 'language', input.language)
        followLanguage(context)
      }
      return success({ id: seller.value.id })
    },
  })
}

/** The first run is not shown by itself again. */
export function finishFirstRun(context: EngineContext, asked: Asked<unknown>): Result<Record<string, never>> {
  const command = { ...asked, summary: summary('settings-saved'), ranAt: context.now(), permanent: true }
  return runCommand(context.db, command, () => {
    writeSetting(context.db, 'isSetUp', true)
    return success({})
  })
}

function changedSeller(seller: SellerView, changes: NonNullable<Input['me']>): Result<SellerView> {
  if (changes.timeZone !== undefined && !isTimeZone(changes.timeZone)) {
    return failure(problem('time-zone-unknown', { timeZone: changes.timeZone }, 'timeZone'))
  }
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
  const merged = { ...seller, ...given } as SellerView & { country: string | null; region: string | null }
  const { country, region: named, ...rest } = merged
  const code = country == null ? undefined : countryCode(country)
  if (country != null && code === undefined) {
    return failure(problem('country-unknown', { country }, 'country'))
  }
  // The region of another country is none of this one.
  const region = code !== seller.country && changes.region === undefined ? null : named
  if (rest.dayEnds <= rest.dayStarts) {
    return failure(problem('day-ends-early', {}, 'dayEnds'))
  }
  return success({
    ...rest,
    ...(code === undefined ? {} : { country: code }),
    ...(region == null ? {} : { region }),
  })
}
