import { z } from 'zod'
import { fill } from '../fill.ts'

export const setAsideCodes = ['no-lead', 'too-many-cells', 'after-data', 'repeated-header'] as const
export type SetAsideCode = (typeof setAsideCodes)[number]

/** Why a row did not come in. */
export const setAsideReason = z.object({
  code: z.enum(setAsideCodes),
  params: z.record(z.string(), z.number()),
})
export type SetAsideReason = Readonly<z.infer<typeof setAsideReason>>

export interface SetAside {
  readonly setAside: SetAsideReason
}

/** The words of a set-aside file, as the locale files hold them; `{{name}}` is filled in. */
export interface SetAsideTexts extends Readonly<Record<SetAsideCode, string>> {
  readonly reason: string
  readonly line: string
  readonly column: string
}

export const setAside = (code: SetAsideCode, params: Record<string, number> = {}): SetAside => ({
  setAside: { code, params },
})

/** The headings of a set-aside file: the reason and the line, then those of the file it is about. */
export const setAsideHeadings = (
  texts: SetAsideTexts,
  columns: readonly (string | undefined)[],
): string[] => [
  texts.reason,
  texts.line,
  ...columns.map((name, index) => name ?? fill(texts.column, { number: index + 1 })),
]

export const setAsideSentence = (texts: SetAsideTexts, { code, params }: SetAsideReason): string =>
  fill(texts[code], params)
