import type { SellerView } from '../../../core/contract/parties.ts'
import type { RequestInput } from '../../../core/contract/requests.ts'
import { parseTime } from '../../i18n/calendar-days.ts'

/** Who works here and when, as it is being typed. */
export interface YouForm {
  readonly name: string
  readonly workingWeekdays: readonly number[]
  readonly dayStarts: string
  readonly dayEnds: string
}

export const formOf = ({ name, workingWeekdays, dayStarts, dayEnds }: SellerView): YouForm => ({
  name,
  workingWeekdays,
  dayStarts,
  dayEnds,
})

/**
 * What is to be saved of a form: what differs from what is known. A name left blank stays what it was. Undefined where
 * nothing differs, `wrong-time` where a time is none.
 */
export function changesOf(
  form: YouForm,
  me: SellerView,
): RequestInput<'settings.save'> | 'wrong-time' | undefined {
  const times = { dayStarts: parseTime(form.dayStarts), dayEnds: parseTime(form.dayEnds) }
  if (times.dayStarts === undefined || times.dayEnds === undefined) return 'wrong-time'
  const name = form.name.trim() === '' ? me.name : form.name.trim()
  const wanted = { ...times, name, workingWeekdays: form.workingWeekdays }
  const changes = Object.entries(wanted).filter(
    ([key, value]) => String(value) !== String(me[key as keyof typeof wanted]),
  )
  return changes.length === 0 ? undefined : { me: Object.fromEntries(changes) }
}
