import type { RequestInput } from '../../core/contract/requests.ts'
import type { Channel } from '../../core/followup/channel.ts'
import { parseTime } from '../i18n/calendar-days.ts'

/** An agreement as it is typed. */
export interface AgreementForm {
  /** One appointment, or how contacts go on from now. */
  readonly kind: 'once' | 'rhythm'
  readonly day: string
  readonly time: string
  readonly purpose: string
  /** Business days from one contact to the next. */
  readonly gap: string
  readonly at: string
  readonly channel: Channel | undefined
  readonly note: string
}

const widest = 260

/** What is wrong with it, as the key of its sentence. */
export function wrongIn({
  kind,
  time,
  gap,
  at,
}: AgreementForm): 'when.timeWrong' | 'agreement.gapWrong' | undefined {
  if (kind === 'once') return parseTime(time) === undefined ? 'when.timeWrong' : undefined
  if (at.trim() !== '' && parseTime(at) === undefined) return 'when.timeWrong'
  return gap.trim() === '' || isGap(gap) ? undefined : 'agreement.gapWrong'
}

const isGap = (text: string): boolean =>
  /^\d{1,3}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= widest

/** What the engine is told; blanks are left out, and that nothing is left it says by itself. */
export function agreementInput(form: AgreementForm): Omit<RequestInput<'agreements.record'>, 'leadId'> {
  const { kind, day, time, channel } = form
  const gap = form.gap.trim()
  const at = parseTime(form.at)
  const purpose = form.purpose.trim()
  const note = form.note.trim()
  return {
    ...(kind === 'once' ? { startsAt: `${day}T${parseTime(time)}` } : {}),
    ...(kind === 'once' && purpose !== '' ? { purpose } : {}),
    ...(kind === 'rhythm' && gap !== '' ? { gapBusinessDays: Number(gap) } : {}),
    ...(kind === 'rhythm' && at !== undefined ? { at } : {}),
    ...(channel === undefined ? {} : { channel }),
    ...(note === '' ? {} : { note }),
  }
}
