import { createContext, useContext } from 'react'

export interface SingleKeys {
  readonly singleKeys: boolean
  setSingleKeys(on: boolean): void
}

/** Whether letters alone are shortcuts. Off for people whose voice control or tremor types stray letters. */
export const SingleKeysContext = createContext<SingleKeys>({
  singleKeys: true,
  setSingleKeys: () => undefined,
})

export const useSingleKeys = (): SingleKeys => useContext(SingleKeysContext)
