import type { CadenceKind, CadenceStep } from '../../../core/cadence/cadence.ts'
import { mostSteps } from '../../../core/cadence/check-cadence.ts'
import type { CadenceView } from '../../../core/contract/cadences.ts'
import { findByName, moved } from '../../../core/lead/listed-name.ts'

/** A step as it is being edited; the key tells it from its neighbours while it has no id. */
export interface DraftStep extends CadenceStep {
  readonly key: number
}

export interface CadenceDraft {
  readonly name: string
  readonly kind: CadenceKind
  readonly leastGapBusinessDays: number
  readonly maxDays: number | undefined
  readonly steps: readonly DraftStep[]
}

export const draftOf = ({ name, kind, leastGapBusinessDays, maxDays, steps }: CadenceView): CadenceDraft => ({
  name,
  kind,
  leastGapBusinessDays,
  maxDays,
  steps: steps.map((step, key) => ({ ...step, key })),
})

/** A draft as it is saved. */
export const cadenceOf = ({ steps, maxDays, ...draft }: CadenceDraft) => ({
  ...draft,
  maxDays: maxDays ?? null,
  steps: steps.map(({ key: _key, ...step }) => step),
})

export const isSame = (one: CadenceDraft, other: CadenceDraft): boolean =>
  JSON.stringify(cadenceOf(one)) === JSON.stringify(cadenceOf(other))

export function withStep(draft: CadenceDraft, key: number, part: Partial<CadenceStep>): CadenceDraft {
  return { ...draft, steps: draft.steps.map((step) => (step.key === key ? { ...step, ...part } : step)) }
}

export const withoutStep = (draft: CadenceDraft, key: number): CadenceDraft => ({
  ...draft,
  steps: draft.steps.filter((step) => step.key !== key),
})

/** Puts a step at another place; the gap of a string's first one counts again once another is first. */
export function withStepAt(draft: CadenceDraft, key: number, to: number): CadenceDraft {
  const from = draft.steps.findIndex((step) => step.key === key)
  const steps = moved(draft.steps, from, to).map((step, index) =>
    index > 0 && step.gapBusinessDays < draft.leastGapBusinessDays
      ? { ...step, gapBusinessDays: draft.leastGapBusinessDays }
      : step,
  )
  return { ...draft, steps }
}

export const canGrow = ({ steps }: CadenceDraft): boolean => steps.length < mostSteps

/** One more like the last, with a purpose to be said. */
export function withOneMore(draft: CadenceDraft): CadenceDraft {
  const last = draft.steps.at(-1)
  if (last === undefined) return draft
  const key = Math.max(...draft.steps.map((step) => step.key)) + 1
  const gapBusinessDays = Math.max(last.gapBusinessDays, draft.leastGapBusinessDays)
  return { ...draft, steps: [...draft.steps, { ...last, key, gapBusinessDays, purpose: '' }] }
}

/** The same purpose twice brings the client nothing new: the later of the two. */
export const repeatedPurposes = (steps: readonly DraftStep[]): ReadonlySet<number> =>
  new Set(
    steps.flatMap(({ key, purpose }, index) => {
      const before = steps.slice(0, index).map((step) => ({ name: step.purpose }))
      return purpose.trim() !== '' && findByName(before, purpose) ? [key] : []
    }),
  )

/** A name that no cadence has yet: with a number, where there is one already. */
export function freeName(name: string, cadences: readonly { readonly name: string }[]): string {
  let free = name
  for (let n = 2; findByName(cadences, free); n += 1) free = `${name} ${n}`
  return free
}
