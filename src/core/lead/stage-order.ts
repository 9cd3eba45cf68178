import { stateOfStage } from '../transfer/stage-state.ts'
import { wordsOf } from './fold.ts'

/**
 * Stages of an import in the order a sale goes through them, by the words that CRMs use in our languages: rows come
 * in no order at all. What no word places keeps its order behind the others.
 */
export function inSalesOrder<T extends { readonly name: string }>(stages: readonly T[]): T[] {
  return stages
    .map((stage) => ({ stage, rank: rankOf(stage.name) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ stage }) => stage)
}

/** True for a stage that says the sale is over, as “Closed won”: leads stand in it only once they are closed. */
export const isClosingStage = (name: string): boolean => ['won', 'dead'].includes(stateOfStage([name]))

function rankOf(name: string): number {
  if (isClosingStage(name)) return beginnings.length + 1
  const words = wordsOf(name)
  const rank = beginnings.findIndex((group) =>
    words.some((word) => group.some((start) => word.startsWith(start))),
  )
  return rank === -1 ? beginnings.length : rank
}

/** Folded beginnings of words, from the first stage to the last. */
const beginnings: readonly (readonly string[])[] = [
  'new lead prospec inbound incom entra intra nouv nuev nou neu',
  'contact appointment rdv cita program',
  'qualif cualif calific',
  'need besoin necesid nevoi analy demo presentat meeting discover',
  'decision decid perception',
  'propos quote devis offer offre ofert propu angebot',
  'negot negoc verhandl',
  'contract verbal commit semn',
].map((group) => group.split(' '))
