import { createContext, useContext } from 'react'

export interface Toast {
  readonly message: string
  readonly tone?: 'bad'
  readonly action?: { readonly label: string; readonly keys?: string; run(): void }
}

export const ToastContext = createContext<(toast: Toast) => void>(() => undefined)

/** Says what has just happened, with one thing that can be done about it. */
export const useToast = (): ((toast: Toast) => void) => useContext(ToastContext)
