import type { Action } from './action.ts'
import { ActionButton } from './action-button.tsx'

/** Actions as quiet buttons, each with its key. */
export function ActionButtons({ actions }: { actions: readonly Action[] }) {
  return actions.map(({ id, keys, label, run, isStrong = false }) => (
    <ActionButton key={id} keys={keys} onClick={run} strong={isStrong}>
      {label}
    </ActionButton>
  ))
}
