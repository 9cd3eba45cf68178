import { useCallback } from 'react'
import { useToast } from '../ui/toast.ts'

/** Says what went wrong with a change, if anything did: for changes that no dialog or field has asked for. */
export function useTell(): (change: Promise<string | undefined>) => void {
  const toast = useToast()
  return useCallback(
    (change) => {
      void change.then((wrong) => {
        if (wrong !== undefined) toast({ message: wrong, tone: 'bad' })
      })
    },
    [toast],
  )
}
