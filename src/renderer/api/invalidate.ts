import type { QueryClient } from '@tanstack/react-query'
import type { EngineClient } from '../../core/contract/engine-client.ts'

const pauseBetween = 150

/**
 * Asks again whatever is on screen when the engine tells of a change or comes back. The first notice acts at
 * once, those of a burst (an import tells of many) are taken together.
 */
export function invalidateOnChange(engine: EngineClient, queries: QueryClient): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let again = false
  const refresh = (): void => {
    if (timer !== undefined) {
      again = true
      return
    }
    void queries.invalidateQueries()
    timer = setTimeout(() => {
      timer = undefined
      if (again) {
        again = false
        refresh()
      }
    }, pauseBetween)
  }
  const stopNotices = engine.onNotice('dataChanged', refresh)
  const stopFile = engine.onNotice('calendarFileWritten', () => {
    void queries.invalidateQueries({ queryKey: ['calendar.view'] })
  })
  const stopState = engine.onState(() => {
    if (engine.state === 'connected') refresh()
  })
  return () => {
    clearTimeout(timer)
    stopNotices()
    stopFile()
    stopState()
  }
}
