import type { Outcome } from '../followup/outcome.ts'
import { type Body, cutBody } from './notes.ts'

/** Outcomes that need neither a date nor a decision, so that a code is enough. */
export type CodedOutcome = Extract<Outcome, 'interested' | 'no-answer' | 'message' | 'refused' | 'bought'>

/** The codes of each outcome: signs, and words of the rep's language. */
export type PhoneCodes = Readonly<Record<CodedOutcome, readonly string[]>>

/** What the rep wrote into an event with any calendar app. */
export type WrittenByHand =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'outcome'; readonly outcome: CodedOutcome; readonly note: string | undefined }
  /** Not to be guessed: it is asked. */
  | { readonly kind: 'unclear'; readonly text: string }

export interface EventText {
  readonly title: string
  readonly body: string
}

/**
 * Reads the outcome off the title (`+ Call Ana (2/4)`, `na`) or off what was written below the line. Text without a
 * code, or with two that disagree, is unclear.
 */
export function readByHand(now: EventText, base: EventText, codes: PhoneCodes): WrittenByHand {
  const title = sameWords(now.title, base.title) ? undefined : now.title
  const notes = addedNotes(cutBody(now.body), cutBody(base.body))
  if (title === undefined && notes === '') return { kind: 'nothing' }
  const fromTitle = title === undefined ? undefined : codeOf(title, codes)
  const fromNotes = codeOf(notes, codes)
  const unclear: WrittenByHand = {
    kind: 'unclear',
    text: [title, notes].filter((text) => text !== undefined && text !== '').join('\n'),
  }
  if (title !== undefined && fromTitle === undefined) return unclear
  if (fromTitle && fromNotes && fromTitle.outcome !== fromNotes.outcome) return unclear
  const code = fromTitle ?? fromNotes
  if (code === undefined) return unclear
  const remark = fromTitle === undefined ? '' : withoutTitle(fromTitle.rest, base.title)
  const note = [remark, fromNotes?.rest ?? notes].filter((text) => text !== '').join('\n')
  return { kind: 'outcome', outcome: code.outcome, note: note === '' ? undefined : note }
}

/** What stands below the line now and did not before. A note that was only taken away says nothing. */
function addedNotes({ notes: now }: Body, { notes: before }: Body): string {
  if (now === before) return ''
  return now.startsWith(before) ? now.slice(before.length).trim() : now
}

interface Code {
  readonly outcome: CodedOutcome
  readonly rest: string
}

/** The longest code with which the text begins. A word, or a sign that is a letter, must end there. */
function codeOf(text: string, codes: PhoneCodes): Code | undefined {
  const found = (Object.entries(codes) as [CodedOutcome, readonly string[]][])
    .flatMap(([outcome, words]) => words.map((word) => ({ outcome, word })))
    .filter(({ word }) => beginsWith(text, word))
    .sort((a, b) => b.word.length - a.word.length)
  const [best] = found
  if (best === undefined) return undefined
  return {
    outcome: best.outcome,
    rest: text
      .slice(best.word.length)
      .replace(/^[\s:,.;!–—-]+/, '')
      .trim(),
  }
}

function beginsWith(text: string, code: string): boolean {
  if (!text.toLocaleLowerCase().startsWith(code.toLocaleLowerCase())) return false
  const isSign = !/[\p{L}\p{N}]$/u.test(code)
  const next = text.slice(code.length)
  return isSign ? next === '' || !/^[\p{N}+~$-]/u.test(next) : !/^[\p{L}\p{N}'’-]/u.test(next)
}

const withoutTitle = (rest: string, title: string): string =>
  rest.toLocaleLowerCase().startsWith(title.toLocaleLowerCase()) ? rest.slice(title.length).trim() : rest

const sameWords = (a: string, b: string): boolean => words(a) === words(b)

const words = (text: string): string => text.replace(/\s+/g, ' ').trim()
