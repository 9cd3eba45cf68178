import { useEffect, useState } from 'react'
import type { ClashView } from '../../../core/contract/absences.ts'
import { useQuestion } from '../../api/use-question.ts'

/** So far ahead, in days: what lies later is asked about when it comes near. */
const days = 14

export interface Clashes {
  readonly total: number
  readonly clashes: readonly ClashView[]
}

const none: Clashes = { total: 0, clashes: [] }

/**
 * Appointments of the next two weeks on days that do not count any more. Asked once the day is on screen: it needs the
 * holidays of every client, and Today does not wait for them.
 */
export function useClashes(): Clashes {
  const [isIdle, setIdle] = useState(false)
  useEffect(() => {
    const idle = requestIdleCallback(() => setIdle(true))
    return () => cancelIdleCallback(idle)
  }, [])
  return useQuestion('schedule.clashes', { days }, { enabled: isIdle, keepPrevious: true }).data ?? none
}
