import { useEffect, useState } from 'react'
import { checkCadence } from '../../../core/cadence/check-cadence.ts'
import type { CadenceView } from '../../../core/contract/cadences.ts'
import { type Problem, problem } from '../../../core/problem.ts'
import { useCommand } from '../../api/use-command.ts'
import { type CadenceDraft, cadenceOf, draftOf, isSame } from './cadence-draft.ts'

interface Editing {
  readonly draft: CadenceDraft
  /** Why it is not saved as it stands; the fields are named in them. */
  readonly problems: readonly Problem[]
  change(draft: CadenceDraft): void
}

/**
 * A cadence that is saved at every change that leaves it usable. What is not yet usable stays here until it is:
 * half a cadence is planned by nobody.
 */
export function useCadenceDraft(cadence: CadenceView): Editing {
  const save = useCommand('cadences.save')
  const [draft, setDraft] = useState(() => draftOf(cadence))
  const [refused, setRefused] = useState<Problem>()
  const problems = problemsOf(draft)
  // Undo, or another program, has changed it: what is not saved yet stays on screen.
  useEffect(() => {
    const saved = draftOf(cadence)
    setDraft((now) => (problemsOf(now).length > 0 || isSame(now, saved) ? now : saved))
  }, [cadence])
  const change = (next: CadenceDraft): void => {
    setDraft(next)
    setRefused(undefined)
    if (problemsOf(next).length > 0 || isSame(next, draftOf(cadence))) return
    void save({ id: cadence.id, ...cadenceOf(next) }).then((result) => {
      if (!result.ok) setRefused(result.error)
    })
  }
  return { draft, problems: refused === undefined ? problems : [refused], change }
}

const problemsOf = (draft: CadenceDraft): Problem[] => [
  ...(draft.name.trim() === '' ? [problem('cadence-unnamed', {}, 'name')] : []),
  ...checkCadence({ ...draft, steps: draft.steps }),
]
