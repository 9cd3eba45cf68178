import type { Given } from './busy-process.ts'

/** A command as the table `commands` has to show it. */
export interface Entry {
  readonly id: string
  state: 'applied' | 'undone' | 'discarded'
}

/** What the history has to be after these commands; a refused one leaves no trace. */
export function expectedHistory(before: readonly Entry[], given: readonly Given[]): Entry[] {
  const history = before.map((entry) => ({ ...entry }))
  for (const one of given) if (one.result?.ok !== false) take(history, one)
  return history
}

function take(history: Entry[], given: Given): void {
  const { id, name } = given
  if (changedNothing(given)) history.push({ id, state: 'discarded' })
  else if (name === 'history.undo') {
    const last = history.findLast(({ state }) => state === 'applied')
    if (last) last.state = 'undone'
  } else if (name === 'history.redo') {
    const first = history.find(({ state }) => state === 'undone')
    if (first) first.state = 'applied'
  } else {
    for (const entry of history) if (entry.state === 'undone') entry.state = 'discarded'
    history.push({ id, state: 'applied' })
  }
}

/** An import of rows that are all known leaves nothing to undo, and what was undone can still be redone. */
function changedNothing({ name, result }: Given): boolean {
  if (name !== 'import.run' || !result?.ok) return false
  const { added, updated } = result.value as { added: number; updated: number }
  return added + updated === 0
}
