import { useMemo } from 'react'
import { type Action, keysOf } from './action.ts'
import { useOffer } from './offered-actions.tsx'
import { useKeys } from './use-keys.ts'

/** Makes actions work by their keys, and offers them in the palette under the name of what they are about. */
export function useActions(about: string | undefined, actions: readonly Action[]): void {
  useKeys(keysOf(actions))
  useOffer(useMemo(() => (about === undefined ? undefined : { about, actions }), [about, actions]))
}
