import { z } from 'zod'

/**
 * Everything that can be refused or go wrong in an expected way, with its English sentence.
 * `{name}` is filled from the problem's params; the window translates by code.
 */
const sentences = {
  /** Only what neither form nor field lets through, or the command line; the window does not show the detail. */
  'invalid-input': 'That cannot be used: {detail}.',
  'text-too-long': 'This text is too long: {max} characters are the most.',
  'email-invalid': 'This is not an e-mail address.',
  'country-unknown': '“{country}” is not a country.',
  'client-missing': 'Say first which company or person this is about: the country is theirs.',
  'day-ends-early': 'The working day ends before it starts.',
  'absence-ends-early': 'The absence ends before it begins.',
  'absence-too-long':
    'So long an absence leaves no day to plan for. Enter it in parts, or change your working days.',
  'lead-unnamed': 'A lead needs a title, a company or a person.',
  'lead-not-found': 'This lead no longer exists.',
  'person-not-found': 'This person is no longer on the lead.',
  'company-unnamed': 'Name the company first.',
  'opens-late': 'The client would close before opening.',
  'follow-up-not-found': 'This follow-up no longer exists.',
  'cadence-not-found': 'This cadence no longer exists.',
  'busy-file-not-found': 'This calendar file is no longer read.',
  'absence-not-found': 'This absence no longer exists.',
  'seller-not-found': 'This seller no longer exists.',
  'stage-not-found': 'This stage no longer exists.',
  'reason-not-found': 'This reason no longer exists.',
  'product-not-found': 'This product no longer exists.',
  'view-not-found': 'This view no longer exists.',
  'nothing-to-undo': 'There is nothing to undo.',
  'nothing-to-redo': 'There is nothing to redo.',
  'already-running': 'A string already runs on “{lead}”. End it before starting another one.',
  'lead-won':
    '“{lead}” is won. Plan a follow-up with the customer, or reopen the lead if the sale did not hold.',
  'nothing-to-reopen': '“{lead}” neither waits nor is closed: there is nothing to reopen.',
  'already-planned':
    '“{lead}” has its next step on {time}. Move it, or say that the client agreed to the new one.',
  'too-close': 'That is too close to the contact of {date}. Say why, and the reason is kept.',
  'earlier-than-agreed': 'The client asked not to be contacted before {date}. Say why it cannot wait.',
  'moves-agreed': 'The client agreed to {time}. Say why it moves.',
  'nurture-no-calls': '“{lead}” is nurtured: only e-mail, message or letter. Start a string to call again.',
  'nurture-needs-date': 'Nurture runs until a date. Decide it on the lead.',
  'out-of-order':
    'Attempt {attempt} would no longer come after attempt {earlier}. Move the later ones along.',
  'agreed-first':
    'Attempt {attempt} is agreed for {time} and would then come first. Move that one before this one.',
  'string-over': 'This string ends on {date}. Decide what becomes of the lead.',
  'nothing-planned': 'Nothing is planned on “{lead}”.',
  'no-string': 'No string runs on “{lead}”.',
  'agreement-empty': 'Say what was agreed: a day and time, an interval, a time of day or a channel.',
  'no-agreement': 'No agreement with “{lead}” is recorded.',
  'already-recorded': 'An outcome is already recorded for this follow-up.',
  'next-missing': 'Say when: an agreed next step needs a day and a time.',
  'next-past': 'The next step must lie in the future, not at {time}.',
  'extend-needs-conversation':
    'A string is extended only after a conversation. Decide what becomes of the lead.',
  'until-missing': 'Say until when: this outcome needs a date.',
  'until-past': 'The date must be in the future, not {date}.',
  'time-zone-unknown': '“{timeZone}” is not a known time zone. An example: Europe/Paris.',
  'file-missing': '“{file}” does not exist.',
  'file-is-folder': '“{file}” is a folder.',
  'file-forbidden': '“{file}” cannot be read: it is not permitted.',
  'name-taken': '“{name}” exists already.',
  'still-used': '“{name}” is in use ({count}). Archive it, or say what takes its place.',
  'cadence-is-last': '“{cadence}” is the last one of its kind. Make another first.',
  'cadence-unnamed': 'A cadence needs a name.',
  'cadence-length': 'A cadence has one attempt at least and {most} at most.',
  'cadence-too-close':
    'Attempt {attempt} follows after {gap} business days; this cadence keeps {least} between contacts.',
  'cadence-calls-in-nurture': 'Nurture is e-mail, message or letter: attempt {attempt} is not.',
  'cadence-purpose-missing': 'Say what attempt {attempt} brings the client.',
  'cadence-cut-early':
    'Cut after {days} days, the last attempt could never happen: it needs {needed} at least.',
  'stage-into-itself': 'The leads of “{name}” stand there already. Choose another stage for them.',
  'file-unreadable': '“{file}” cannot be read: {detail}.',
  'file-not-written': '“{file}” cannot be written there.',
  'file-not-calendar': '“{file}” is not a calendar file.',
  'file-empty': '“{file}” holds no rows.',
  'file-not-text': '“{file}” is not a text file with columns.',
  'no-lead-column': 'No column of “{file}” names a lead, a company or a person. Map one of them to go on.',
  'import-cancelled': 'The import was cancelled. Nothing was changed.',
  'import-running': 'An import is already running. Wait for it or cancel it.',
  'account-not-found': 'This calendar account is no longer connected.',
  'question-not-found': 'This question is answered already.',
  'cannot-take-back': 'This cannot be taken back any more.',
  'touched-since': 'Something later was done with the same lead. Take that back first.',
  'sync-running': 'The calendar of {user} is being synced right now. Wait a moment.',
  'password-unknown': 'The password of {user} is not kept here. Enter it again; what you do meanwhile waits.',
  'calendar-address': '“{serverUrl}” is not the address of a server. An example: https://caldav.example.com.',
  'calendar-user-in-address':
    'Enter user and password in their own fields: the address is kept where everybody can read it.',
  'calendar-insecure': 'The password would travel unprotected. The address must begin with https://.',
  'calendar-connected':
    'The calendar of {user} is connected already. Disconnect it first; the appointments then go to the new one.',
  'calendar-offline': 'The calendar cannot be reached. It is tried again; what you do meanwhile waits here.',
  'calendar-full': 'The calendar has no room left. Make some there; what you do meanwhile waits here.',
  'calendar-throttled':
    'The calendar asks for patience. It is tried again; what you do meanwhile waits here.',
  'calendar-unauthorized':
    'The calendar does not accept user and password. Enter them again; many servers want an app password.',
  'calendar-missing': 'The calendar is not there any more. Choose another one.',
  'calendar-refused': 'The calendar will not have this: {detail}.',
  'calendar-unexpected': 'The server answers nothing that a calendar would: {detail}. Check the address.',
  'folder-read-only':
    'The folder “{folder}” cannot be written to. Choose another one or change its permissions.',
  'port-in-use': 'Port {port} on this machine is taken by another program. Choose another one.',
  'database-newer':
    'This data was written by a newer version of Relance. Update the program; the data was not touched.',
  'database-foreign': '“{file}” is not a Relance database. It was not touched.',
  'database-damaged': 'The database “{file}” is damaged: {detail}. It was not touched.',
  'database-busy': 'Another program holds the database. Try again in a moment.',
  'disk-full': 'The disk is full. Free some space and try again; nothing was changed.',
  'engine-down':
    'The part of Relance that keeps your data stops as soon as it is started. What was saved is safe. Try again, or quit and start Relance anew.',
  'engine-restarted': 'The engine restarted while working. Try again.',
  unexpected: 'Something went wrong that should not have: {detail}. Nothing was changed.',
} as const

export type ProblemCode = keyof typeof sentences

export const problemSchema = z.object({
  code: z.enum(Object.keys(sentences) as [ProblemCode, ...ProblemCode[]]),
  message: z.string(),
  field: z.string().optional(),
  params: z.record(z.string(), z.string()).optional(),
})

export type Problem = Readonly<z.infer<typeof problemSchema>>

/** The problem with its English sentence filled in. */
export function problem(code: ProblemCode, params: Record<string, string> = {}, field?: string): Problem {
  const message = sentences[code].replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '')
  return { code, message, params, ...(field === undefined ? {} : { field }) }
}

export const problemCodes = Object.keys(sentences) as readonly ProblemCode[]
