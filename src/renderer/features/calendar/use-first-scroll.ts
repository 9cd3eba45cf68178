import { type RefObject, useLayoutEffect, useRef } from 'react'
import { pixels, type Scale } from './geometry.ts'
import { minuteOf } from './placement.ts'

/** Minutes shown above the hour that the day is scrolled to. */
const before = 20

/**
 * Begins with the working hours in sight, and with the present when that is later; stays where it is in time when
 * the hours grow or shrink.
 */
export function useFirstScroll(
  { hour, days }: Scale,
  dayStarts: string,
  now: { readonly day: string; readonly minute: number } | undefined,
): RefObject<HTMLDivElement | null> {
  const scroller = useRef<HTMLDivElement>(null)
  const shown = useRef<number>(undefined)
  const hasSeenNow = useRef(false)
  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null) return
    if (shown.current === undefined) {
      element.scrollTop = pixels(minuteOf(dayStarts) - before, hour)
    } else if (shown.current !== hour) {
      const middle = element.clientHeight / 2
      element.scrollTop = ((element.scrollTop + middle) / shown.current) * hour - middle
    }
    shown.current = hour
  }, [hour, dayStarts])
  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null || now === undefined || hasSeenNow.current) return
    hasSeenNow.current = true
    const line = pixels(now.minute, hour)
    const isInSight = line > element.scrollTop && line < element.scrollTop + element.clientHeight * 0.8
    if (days.includes(now.day) && !isInSight) element.scrollTop = line - element.clientHeight / 3
  }, [now, days, hour])
  return scroller
}
