import { createContext, type ReactNode, type RefObject, useContext, useEffect, useId, useRef } from 'react'
import type { Action } from './action.ts'

/** What can be done with one thing on the screen. */
export interface Offer {
  /** The thing, as people call it. */
  readonly about: string
  readonly actions: readonly Action[]
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
  useEffect(() => {
    if (offers === undefined || offer === undefined) return
    offers.current.set(id, offer)
    return () => {
      offers.current.delete(id)
    }
  }, [offers, id, offer])
}

/** What is offered when it is asked. */
export function useOffered(): readonly Offer[] {
  const offers = useContext(OffersContext)
  return offers === undefined ? [] : [...offers.current.values()]
}
