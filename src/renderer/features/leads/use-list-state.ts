import { useCallback, useEffect, useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { LeadView } from '../../../core/contract/lead-views.ts'
import { type ListState, openView, readListState, writeListState } from './list-state.ts'

/** A new address renders every screen's frame anew: not between two letters. */
const rememberAfterMs = 400

export interface KeptList {
  readonly list: ListState
  readonly setList: (list: ListState) => void
  /** Writes the address at once, before another screen is opened. */
  remember(): void
}

/** What is listed, and the address that says so. Whichever of the two changes, the other one follows. */
export function useListState(views: readonly LeadView[]): KeptList {
  const [params, setParams] = useSearchParams()
  const [list, setList] = useState(() => readListState(params, views))
  const known = useRef(params.toString())
  const address = params.toString()
  useEffect(() => {
    if (address === known.current) return
    known.current = address
    setList(readListState(new URLSearchParams(address), views))
  }, [address, views])
  const isGone = !views.some(({ id }) => id === list.view)
  useEffect(() => {
    if (isGone) setList(openView(views[0]))
  }, [isGone, views])
  const remember = useCallback(() => {
    const next = writeListState(list, views)
    known.current = next.toString()
    setParams(next, { replace: true })
  }, [list, views, setParams])
  useEffect(() => {
    const pause = setTimeout(remember, rememberAfterMs)
    return () => clearTimeout(pause)
  }, [remember])
  return { list, setList, remember }
}
