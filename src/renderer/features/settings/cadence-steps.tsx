import { useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../../../core/problem.ts'
import { type CadenceDraft, repeatedPurposes, withoutStep, withStep, withStepAt } from './cadence-draft.ts'
import { CadenceStepRow } from './cadence-step-row.tsx'
import classes from './cadence-steps.module.css'
import { afterDrop, type DropSide } from './reorder.ts'
import { useKeptFocus } from './use-kept-focus.ts'

interface CadenceStepsProps {
  readonly draft: CadenceDraft
  readonly problems: readonly Problem[]
  readonly onDraft: (draft: CadenceDraft) => void
}

/** The attempts one under the other: dragged by their number, or moved with Alt and the arrow keys. */
export function CadenceSteps({ draft, problems, onDraft }: CadenceStepsProps) {
  const { t } = useTranslation()
  const list = useRef<HTMLOListElement>(null)
  const onFocus = useKeptFocus(list, draft.steps.length, 'input')
  const focus = useRef<{ key: number; part: number } | undefined>(undefined)
  const [dragged, setDragged] = useState<number>()
  const [over, setOver] = useState<{ key: number; side: DropSide }>()
  const repeated = repeatedPurposes(draft.steps)
  useLayoutEffect(() => {
    const { key, part } = focus.current ?? {}
    focus.current = undefined
    if (key !== undefined) partsOf(list.current, key)[part ?? 0]?.focus()
  })
  const count = draft.steps.length
  const before = useRef(count)
  // A new attempt has yet to say what it brings: that is where the writing goes on.
  useLayoutEffect(() => {
    const isMore = count > before.current
    before.current = count
    const added = draft.steps.at(-1)
    if (isMore && added?.purpose === '') partsOf(list.current, added.key)[1]?.focus()
  }, [count, draft.steps])
  const nudge = (key: number, by: number, focused: Element): void => {
    const to = draft.steps.findIndex((step) => step.key === key) + by
    if (to < 0 || to >= draft.steps.length) return
    focus.current = { key, part: partsOf(list.current, key).indexOf(focused as HTMLElement) }
    onDraft(withStepAt(draft, key, to))
  }
  const drop = (): void => {
    const items = draft.steps.map(({ key }) => ({ id: String(key) }))
    const to = over && afterDrop(items, String(dragged), { id: String(over.key), side: over.side })
    if (dragged !== undefined && to !== undefined) onDraft(withStepAt(draft, dragged, to))
    setDragged(undefined)
    setOver(undefined)
  }
  return (
    <ol ref={list} className={classes.steps} aria-label={t('cadences.attempts')} onFocus={onFocus}>
      {draft.steps.map((step, index) => (
        <CadenceStepRow
          key={step.key}
          step={step}
          place={{ at: index, of: draft.steps.length, kind: draft.kind }}
          wrong={fieldsOf(problems, index)}
          isRepeated={repeated.has(step.key)}
          side={over?.key === step.key ? over.side : undefined}
          onChange={(part) => onDraft(withStep(draft, step.key, part))}
          onRemove={() => onDraft(withoutStep(draft, step.key))}
          onNudge={(by, focused) => nudge(step.key, by, focused)}
          onDragStart={() => setDragged(step.key)}
          onDragOver={(side) => dragged !== undefined && setOver({ key: step.key, side })}
          onDrop={drop}
        />
      ))}
    </ol>
  )
}

/** The fields of one step that problems are about. */
const fieldsOf = (problems: readonly Problem[], index: number): string[] =>
  problems.flatMap(({ field }) => {
    const [list, at, name] = (field ?? '').split('.')
    return list === 'steps' && at === String(index) && name !== undefined ? [name] : []
  })

const partsOf = (list: Element | null, key: number): HTMLElement[] => [
  ...(list?.querySelectorAll<HTMLElement>(`[data-key="${key}"] :is(button, input:not([type=hidden]))`) ?? []),
]
