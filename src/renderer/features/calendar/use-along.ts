import { useCallback, useState } from 'react'
import type { Rest } from '../../actions/rest-of-string.tsx'
import { useEngine } from '../../api/engine-context.ts'
import { wallOf } from './placement.ts'
import type { Draft } from './use-moving.ts'

/** Whether the later attempts move too; undefined takes the move back. */
export type AlongAnswer = 'along' | 'alone' | undefined

export interface AlongQuestion {
  readonly draft: Draft
  readonly rest: Rest
  answer(answer: AlongAnswer): void
}

export interface Along {
  readonly question: AlongQuestion | undefined
  /** Asks if there is something to ask: the move leads to another day, and later attempts would follow it. */
  ask(draft: Draft): Promise<AlongAnswer>
}

/** What becomes of the rest of a string when one of its attempts is moved by hand. */
export function useAlong(): Along {
  const engine = useEngine()
  const [question, setQuestion] = useState<AlongQuestion>()
  const ask = useCallback(
    async (draft: Draft): Promise<AlongAnswer> => {
      const rest = await restOf(engine, draft)
      if (rest.length === 0) return 'alone'
      return new Promise((resolve) => {
        const answer = (given: AlongAnswer): void => {
          setQuestion(undefined)
          resolve(given)
        }
        setQuestion({ draft, rest, answer })
      })
    },
    [engine],
  )
  return { question, ask }
}

async function restOf(engine: ReturnType<typeof useEngine>, { card, from, to }: Draft): Promise<Rest> {
  const isLast = card.attempt === undefined || card.of === undefined || card.attempt >= card.of
  if (isLast || from.day === to.day) return []
  const proposed = await engine.request('followUps.proposeMove', {
    followUpId: card.id,
    startsAt: wallOf(to),
  })
  // What is refused there is refused again, with its sentence, when it is moved.
  return proposed.ok ? proposed.value.rest.filter((one) => one.from !== one.to) : []
}
