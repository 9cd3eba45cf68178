import { builtInCadences, type Cadence } from '../../../core/cadence/cadence.ts'
import { checkCadence } from '../../../core/cadence/check-cadence.ts'
import { planRemaining, planString } from '../../../core/cadence/plan-string.ts'
import type { CadencePreview, CadenceView } from '../../../core/contract/cadences.ts'
import type { CheckedInput } from '../../../core/contract/requests.ts'
import type { CadenceId } from '../../../core/ids.ts'
import { wordsOf } from '../../../core/lead/fold.ts'
import { findByName } from '../../../core/lead/listed-name.ts'
import { problem } from '../../../core/problem.ts'
import { failure, type Result, success } from '../../../core/result.ts'
import { summary } from '../../../core/summary.ts'
import { addDays } from '../../../core/time/plain-date.ts'
import { dateOf, timeOf } from '../../../core/time/wall-time.ts'
import { wallTimeAt } from '../../../core/time/zone.ts'
import { allCadences, insertCadence, setCadenceArchived, updateCadence } from '../db/cadences.ts'
import { readSetting, writeSetting } from '../db/settings.ts'
import { builtInWords } from './built-ins.ts'
import { placeCalendars } from './client-calendars.ts'
import { type Asked, type EngineContext, newIdAs, record } from './context.ts'
import { me } from './first-start.ts'

type Output = Result<{ id: CadenceId }>

/**
 * Adds a cadence or writes one anew. Strings that run on it stay as they were planned.
 * Errors: cadence-not-found, name-taken, cadence-is-last and those of `checkCadence`.
 */
export function saveCadence(context: EngineContext, asked: Asked<CheckedInput<'cadences.save'>>): Output {
  const { id, maxDays, ...rest } = asked.input
  const cadences = allCadences(context.db)
  const known = cadences.find((one) => one.id === id)
  if (id !== undefined && !known) return failure(problem('cadence-not-found'))
  const taken = findByName(
    cadences.filter((one) => one.id !== id),
    rest.name,
  )
  if (taken) return failure(problem('name-taken', { name: taken.name }, 'name'))
  const cadence = { ...rest, maxDays: maxDays ?? undefined }
  const [wrong] = checkCadence(cadence)
  if (wrong) return failure(wrong)
  if (known && known.kind !== cadence.kind && isLastOfKind(known, cadences)) return failure(lastOfKind(known))
  return record(context, asked, {
    summary: summary(known ? 'cadence-edited' : 'cadence-added', { cadence: rest.name }),
    work: () => {
      const saved = known?.id ?? newIdAs<CadenceId>(context)
      if (known) updateCadence(context.db, { ...cadence, id: saved, isEdited: true }, context.newId)
      else {
        const key = keyFor(rest.name, cadences)
        insertCadence(context.db, { ...cadence, id: saved, key }, { ...context, now: context.now() })
      }
      return success({ id: saved })
    },
  })
}

/** Takes a cadence out of what can be chosen, or back into it. Errors: cadence-not-found, cadence-is-last. */
export function archiveCadence(
  context: EngineContext,
  asked: Asked<CheckedInput<'cadences.archive'>>,
): Output {
  const { id, archived } = asked.input
  const cadences = allCadences(context.db)
  const cadence = cadences.find((one) => one.id === id)
  if (!cadence) return failure(problem('cadence-not-found'))
  if (archived && isLastOfKind(cadence, cadences)) return failure(lastOfKind(cadence))
  return record(context, asked, {
    summary: summary(archived ? 'cadence-archived' : 'cadence-restored', { cadence: cadence.name }),
    work: () => {
      setCadenceArchived(context.db, id, archived ? context.now() : undefined)
      return success({ id })
    },
  })
}

/**
 * Takes a built-in cadence back to what it was, in the language of the rep.
 * Errors: cadence-not-found, name-taken, cadence-is-last.
 */
export function resetCadence(context: EngineContext, asked: Asked<{ readonly id: CadenceId }>): Output {
  const { id } = asked.input
  const cadences = allCadences(context.db)
  const cadence = cadences.find((one) => one.id === id)
  const builtIn = builtInCadences.find(({ key }) => key === cadence?.key)
  if (!cadence || !builtIn) return failure(problem('cadence-not-found'))
  const worded = builtInWords(context, builtIn)
  const taken = findByName(
    cadences.filter((one) => one !== cadence),
    worded.name,
  )
  if (taken) return failure(problem('name-taken', { name: taken.name }))
  if (builtIn.kind !== cadence.kind && isLastOfKind(cadence, cadences)) return failure(lastOfKind(cadence))
  return record(context, asked, {
    summary: summary('cadence-reset', { cadence: worded.name }),
    work: () => {
      updateCadence(context.db, { ...worded, id, isEdited: false }, context.newId)
      return success({ id })
    },
  })
}

/** Nothing else of its kind can be chosen: without it no string, or no nurture, could be planned. */
const isLastOfKind = (cadence: CadenceView, cadences: readonly CadenceView[]): boolean =>
  !cadence.isArchived &&
  !cadences.some((one) => one !== cadence && one.kind === cadence.kind && !one.isArchived)

const lastOfKind = ({ name }: CadenceView) => problem('cadence-is-last', { cadence: name })

/** Takes this cadence where none of its kind is chosen. Errors: cadence-not-found. */
export function setDefaultCadence(context: EngineContext, asked: Asked<{ readonly id: CadenceId }>): Output {
  const { id } = asked.input
  const cadence = allCadences(context.db).find((one) => one.id === id && !one.isArchived)
  if (!cadence) return failure(problem('cadence-not-found'))
  return record(context, asked, {
    summary: summary('cadence-default', { cadence: cadence.name }),
    work: () => {
      const defaults = readSetting(context.db, 'defaultCadences')
      writeSetting(context.db, 'defaultCadences', { ...defaults, [cadence.kind]: id })
      return success({ id })
    },
  })
}

/** The days a string begun today would have, around the rep's own public holidays. */
export async function previewCadence(
  context: EngineContext,
  { kind, gaps, maxDays }: CheckedInput<'cadences.preview'>,
): Promise<CadencePreview> {
  const seller = me(context)
  const calendar = await placeCalendars(context, seller)(seller)
  const today = dateOf(wallTimeAt(context.now(), seller.timeZone))
  const first = wallTimeAt(context.now(), seller.timeZone)
  const steps = gaps.map((gapBusinessDays) => ({ ...anyStep, gapBusinessDays }))
  const attempts =
    kind === 'string'
      ? planString({ steps, first, calendar }).attempts
      : planRemaining({ steps, after: today, at: timeOf(first), calendar, attempt: 1, of: steps.length })
  const days = attempts.map(({ startsAt }) => dateOf(startsAt))
  return {
    days,
    ...(kind === 'nurture' || maxDays === undefined ? {} : { endsBy: addDays(days[0] ?? today, maxDays) }),
  }
}

const anyStep = { channel: 'phone', purpose: '-', lengthMinutes: 15, reminderMinutes: 0 } as const

/** A word for scripts: `my-cadence`, with a number where there is one already. */
function keyFor(name: string, cadences: readonly Pick<CadenceView, 'key'>[]): Cadence['key'] {
  const word = wordsOf(name).join('-') || 'cadence'
  const taken = new Set(cadences.map(({ key }) => key))
  let key = word
  for (let n = 2; taken.has(key); n += 1) key = `${word}-${n}`
  return key
}
