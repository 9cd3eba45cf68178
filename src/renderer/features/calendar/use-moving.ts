import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import type { FollowUpCard } from '../../../core/contract/follow-ups.ts'
import { useMove } from '../../actions/use-move.ts'
import { useToast } from '../../ui/toast.ts'
import { isSamePlace, type Place, type Placed, wallOf } from './placement.ts'
import type { Along } from './use-along.ts'

/** An appointment that is being moved or resized, and is not let go of yet. */
export interface Draft {
  readonly card: FollowUpCard
  readonly from: Place
  readonly to: Place
  /** What the keyboard took up: its keys hold it, also when the days it came from are out of sight. */
  readonly byKeys?: Placed
}

export interface Moving {
  /** What stands in the calendar, with what was just moved already in its new place. */
  readonly placed: readonly Placed[]
  readonly draft: Draft | undefined
  lift(draft: Draft): void
  /** Lets go of it where it is. */
  drop(): void
  /** Puts it back. */
  cancel(): void
}

interface MovingOptions {
  /** Whether the rest of a string moves along. */
  readonly ask: Along['ask']
  /** It stands in its new place, or is back in the old one. */
  readonly onEnd: (draft: Draft) => void
}

/** Moves appointments at once, and snaps them back when the engine refuses. */
export function useMoving(fromEngine: readonly Placed[], { ask, onEnd }: MovingOptions): Moving {
  const [draft, setDraft] = useState<Draft>()
  const [moved, setMoved] = useState<AllMoved>(() => new Map())
  const move = useMove()
  const toast = useToast()
  const queries = useQueryClient()
  const send = useCallback(
    async (dropped: Draft): Promise<void> => {
      const { card, to } = dropped
      setMoved((before) => new Map(before).set(card.id, to))
      const answer = await ask(dropped)
      const wrong = answer === undefined ? undefined : await move(inputOf(dropped, answer))
      // The new place stands until the engine's own answer shows it, or what has become of it since.
      if (answer !== undefined && wrong === undefined) await reread(queries)
      setMoved((before) => (before.get(card.id) === to ? without(before, card.id) : before))
      if (wrong !== undefined) toast({ message: wrong, tone: 'bad' })
      onEnd(dropped)
    },
    [ask, move, queries, toast, onEnd],
  )
  return {
    placed: useMemo(() => withMoved(fromEngine, moved), [fromEngine, moved]),
    draft,
    lift: setDraft,
    drop: () => {
      setDraft(undefined)
      if (draft !== undefined && !isSamePlace(draft.from, draft.to)) void send(draft)
    },
    cancel: useCallback(() => setDraft(undefined), []),
  }
}

const withMoved = (placed: readonly Placed[], moved: AllMoved): readonly Placed[] =>
  moved.size === 0
    ? placed
    : placed.map((one) => {
        const to = moved.get(one.id)
        return to === undefined
          ? one
          : { ...one, ...to, state: one.state === 'missed' ? 'planned' : one.state }
      })

type AllMoved = ReadonlyMap<string, Place>

const reread = (queries: QueryClient): Promise<void> =>
  queries.invalidateQueries({ queryKey: ['followUps.agenda'] })

const without = (moved: AllMoved, id: string): AllMoved =>
  new Map([...moved].filter(([other]) => other !== id))

const inputOf = ({ card, from, to }: Draft, answer: 'along' | 'alone') => ({
  followUpId: card.id,
  startsAt: wallOf(to),
  ...(to.length === from.length ? {} : { lengthMinutes: to.length }),
  ...(answer === 'along' ? { respace: true } : {}),
})
