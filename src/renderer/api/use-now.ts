import { useEffect, useState } from 'react'
import { useQuestion } from './use-question.ts'

const minute = 60_000

/**
 * The instant in ms by the engine's clock, to the minute. Undefined until the engine has told it. Between its
 * answers the clock of this machine goes on, so that a line drawn by it moves when the minute does.
 */
export function useNow(): number | undefined {
  const clock = useQuestion('app.clock', {}, { every: 10 * minute })
  const ahead = clock.data === undefined ? undefined : clock.data.now - clock.dataUpdatedAt
  const [tick, setTick] = useState(() => Date.now())
  useEffect(() => {
    const untilNext = minute - ((tick + (ahead ?? 0)) % minute)
    const timer = setTimeout(() => setTick(Date.now()), untilNext + 20)
    return () => clearTimeout(timer)
  }, [tick, ahead])
  if (ahead === undefined) return undefined
  const now = Math.max(tick, clock.dataUpdatedAt) + ahead
  return now - (now % minute)
}
