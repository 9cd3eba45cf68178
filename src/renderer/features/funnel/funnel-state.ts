import type { FunnelFilter } from '../../../core/contract/funnel.ts'
import type { Selection } from './board-columns.ts'

/** What is shown of the funnel: kept in the address, so that going back finds the board as it was left. */
export interface FunnelState {
  readonly query: string
  readonly sellerId: string | undefined
  readonly productId: string | undefined
  readonly selection: Selection
}

export const readFunnelState = (params: URLSearchParams): FunnelState => ({
  query: params.get('q') ?? '',
  sellerId: params.get('seller') ?? undefined,
  productId: params.get('product') ?? undefined,
  selection: { key: params.get('column') ?? '', at: Math.max(0, Number(params.get('at')) || 0) },
})

export function writeFunnelState({ query, sellerId, productId, selection }: FunnelState): URLSearchParams {
  const params = new URLSearchParams()
  if (query !== '') params.set('q', query)
  if (sellerId !== undefined) params.set('seller', sellerId)
  if (productId !== undefined) params.set('product', productId)
  if (selection.key !== '') params.set('column', selection.key)
  if (selection.at > 0) params.set('at', String(selection.at))
  return params
}

export const filterOf = ({ query, sellerId, productId }: FunnelState): FunnelFilter =>
  ({
    ...(query.trim() === '' ? {} : { query: query.trim() }),
    ...(sellerId === undefined ? {} : { sellerId }),
    ...(productId === undefined ? {} : { productId }),
  }) as FunnelFilter
