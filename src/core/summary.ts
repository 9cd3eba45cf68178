import { z } from 'zod'

/**
 * What a command did, as undo and redo say it, with its English sentence. `{name}` is filled from the params; the
 * window translates by code. A number named `count` chooses the plural form there.
 */
const sentences = {
  'first-start': 'First start',
  'lead-added': '“{lead}” added',
  'lead-edited': '“{lead}” edited',
  'lead-waiting': '“{lead}” set to wait',
  'lead-nurture': '“{lead}” set to nurture',
  'lead-dead': '“{lead}” closed',
  'lead-reopen': '“{lead}” opened again',
  'string-started': 'String started on “{lead}”',
  'strings-started': 'Strings started: {count}',
  'string-extended': 'String on “{lead}” extended',
  'string-stopped': 'String on “{lead}” stopped',
  'appointment-added': 'Appointment with “{lead}” added',
  'appointment-edited': 'Appointment with “{lead}” changed',
  'appointment-moved': 'Appointment with “{lead}” moved',
  'outcome-recorded': 'Outcome recorded for “{lead}”',
  'contact-logged': 'Contact with “{lead}” recorded',
  'agreement-recorded': 'Agreement with “{lead}” recorded',
  'agreement-ended': 'Agreement with “{lead}” ended',
  'person-added': '{person} added to “{lead}”',
  'person-edited': '{person} changed',
  'person-role': 'Role of {person} changed',
  'person-main': '{person} made the main person on “{lead}”',
  'person-removed': '{person} taken off “{lead}”',
  'company-edited': 'Company “{company}” changed',
  'absence-added': 'Absence added',
  'absence-removed': 'Absence removed',
  'busy-file-read': 'Busy time read from {file}',
  'busy-file-removed': 'Busy time of a calendar file removed',
  'schedule-resolved': 'Appointments moved off days off: {count}',
  'days-kept': 'Appointments kept on their days: {count}',
  'leads-imported': 'Import of {file}: {added} leads added, {updated} updated',
  'calendar-set': 'Calendar settings changed',
  'stage-added': 'Stage “{name}” added',
  'stage-renamed': 'Stage “{from}” renamed “{to}”',
  'stage-moved': 'Stage “{name}” moved',
  'stage-archived': 'Stage “{name}” archived',
  'stage-restored': 'Stage “{name}” in use again',
  'stage-removed': 'Stage “{name}” deleted',
  'stage-merged': 'Stage “{name}” merged into “{into}”',
  'reason-added': 'Reason “{name}” added',
  'reason-renamed': 'Reason “{from}” renamed “{to}”',
  'reason-moved': 'Reason “{name}” moved',
  'reason-archived': 'Reason “{name}” archived',
  'reason-restored': 'Reason “{name}” in use again',
  'reason-removed': 'Reason “{name}” deleted',
  'product-added': 'Product “{name}” added',
  'product-edited': 'Product “{name}” changed',
  'product-archived': 'Product “{name}” archived',
  'product-restored': 'Product “{name}” in use again',
  'product-removed': 'Product “{name}” deleted',
  'cadence-added': 'Cadence “{cadence}” added',
  'cadence-edited': 'Cadence “{cadence}” changed',
  'cadence-archived': 'Cadence “{cadence}” archived',
  'cadence-restored': 'Cadence “{cadence}” in use again',
  'cadence-reset': 'Cadence “{cadence}” back to the built-in',
  'cadence-default': 'Cadence “{cadence}” taken by default',
  'settings-saved': 'Settings saved',
  'reminder-handled': 'Reminder handled',
  'taken-back': 'What the journal tells of “{lead}” taken back',
  'bulk-edited': 'Leads changed: {count}',
  'bulk-waiting': 'Leads set to wait: {count}',
  'bulk-nurture': 'Leads set to nurture: {count}',
  'bulk-dead': 'Leads closed: {count}',
  'bulk-reopen': 'Leads opened again: {count}',
  'bulk-planned': 'Strings planned: {count}',
  'bulk-stopped': 'Strings stopped: {count}',
  'view-added': 'View “{view}” added',
  'view-saved': 'View changed',
  'view-removed': 'View deleted',
  'views-moved': 'Views put in another order',
} as const

export type SummaryCode = keyof typeof sentences

export const summaryCodes = Object.keys(sentences) as readonly SummaryCode[]

const storedSummary = z.object({
  code: z.enum(summaryCodes as [SummaryCode, ...SummaryCode[]]),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})

/** Without a code: written by a version that kept the English sentence only. */
export const summaryView = storedSummary.partial().extend({ message: z.string() })

export type Summary = Readonly<z.infer<typeof storedSummary>>
export type SummaryView = Readonly<z.infer<typeof summaryView>>

export const summary = (code: SummaryCode, params: Summary['params'] = {}): Summary => ({ code, params })

/** As it is kept with a command. */
export const writeSummary = ({ code, params }: Summary): string => JSON.stringify({ code, params })

/** What `writeSummary` wrote, with its English sentence; any other text is a sentence already. */
export function readSummary(text: string): SummaryView {
  const stored = storedSummary.safeParse(parsed(text)).data
  return stored === undefined ? { message: text } : { ...stored, message: englishOf(stored) }
}

const englishOf = ({ code, params }: Summary): string =>
  sentences[code].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''))

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
