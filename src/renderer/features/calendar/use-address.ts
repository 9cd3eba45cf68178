import { useLocalStorage } from '@mantine/hooks'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import { plainDate } from '../../../core/time/plain-date.ts'
import { stepDay, type View, views } from './period.ts'

export interface Address {
  readonly view: View
  readonly day: string
  go(to: { readonly view?: View; readonly day?: string }): void
  step(count: number): void
}

/**
 * View and day as they stand in the address, so that going back finds them again. Without them: the view used
 * last, and today. The router shows an address later than it is asked to, and keys that follow each other must not
 * count from the old one: what is shown is kept here, and written into the address.
 */
export function useAddress(today: string): Address {
  const [params, setParams] = useSearchParams()
  const [lastView, setLastView] = useLocalStorage<View>({
    key: 'relance.calendar-view',
    defaultValue: 'week',
    getInitialValueInEffect: false,
  })
  const [shown, setShown] = useState<Shown>(() => shownBy(params, { view: lastView, day: today }))
  const latest = useRef(shown)
  const written = useRef<string[]>([])
  const show = useCallback((next: Shown) => {
    latest.current = next
    setShown(next)
  }, [])
  useEffect(() => {
    const index = written.current.indexOf(params.toString())
    if (index === -1) show(shownBy(params, { view: latest.current.view, day: today }))
    else written.current.splice(0, index + 1)
  }, [params, today, show])
  const go = useCallback<Address['go']>(
    (to) => {
      const next = { ...latest.current, ...to }
      show(next)
      setLastView(next.view)
      written.current.push(new URLSearchParams(next).toString())
      setParams(next, { replace: true })
    },
    [show, setParams, setLastView],
  )
  const step = useCallback<Address['step']>(
    (count) => go({ day: stepDay(latest.current.view, latest.current.day, count) }),
    [go],
  )
  return { ...shown, go, step }
}

type Shown = Pick<Address, 'view' | 'day'>

function shownBy(params: URLSearchParams, otherwise: Shown): Shown {
  const day = plainDate.safeParse(params.get('day'))
  return {
    view: views.find((one) => one === params.get('view')) ?? otherwise.view,
    day: day.success ? day.data : otherwise.day,
  }
}
