import { createContext, useContext } from 'react'

export const QuickAddContext = createContext<() => void>(() => undefined)

/** Opens the small form that adds a lead, from anywhere. */
export const useOpenQuickAdd = (): (() => void) => useContext(QuickAddContext)
