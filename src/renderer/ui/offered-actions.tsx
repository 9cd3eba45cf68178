import { createContext, type ReactNode, type RefObject, useContext, useEffect, useId, useRef } from 'react'
import type { Action } from './action.ts'

/** What the palette can run by its name; it may be without a key of its own. */
export interface OfferedAction extends Pick<Action, 'id' | 'label' | 'run'> {
  readonly keys?: string | undefined
  /** Listed once something is typed: one of many of its kind. */
  readonly isPart?: boolean
}

/** What can be done with one thing on the screen. */
export interface Offer {
  /** The thing, as people call it; what is about the whole screen needs no name. */
  readonly about?: string
  readonly actions: readonly OfferedAction[]
}

type Offers = RefObject<Map<string, Offer>>

const OffersContext = createContext<Offers | undefined>(undefined)

/** Knows what the screen on show can do, for the palette. Held beside React: nothing is painted anew by it. */
export function OfferedActionsProvider({ children }: { readonly children: ReactNode }) {
  const offers = useRef(new Map<string, Offer>())
  return <OffersContext value={offers}>{children}</OffersContext>
}

/** Offers actions to the palette while mounted. */
export function useOffer(offer: Offer | undefined): void {
  const id = useId()
  const offers = useContext(OffersContext)
  // One that changes keeps its place among the others.
  useEffect(() => {
    if (offer === undefined) offers?.current.delete(id)
    else offers?.current.set(id, offer)
  }, [offers, id, offer])
  useEffect(
    () => () => {
      offers?.current.delete(id)
    },
    [offers, id],
  )
}

/** What is offered when it is asked. */
export function useOffered(): readonly Offer[] {
  const offers = useContext(OffersContext)
  return offers === undefined ? [] : [...offers.current.values()]
}
