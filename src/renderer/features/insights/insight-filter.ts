import type { StringInsights } from '../../../core/contract/insights.ts'
import type { RequestInput } from '../../../core/contract/requests.ts'
import { addDays, addMonths } from '../../i18n/calendar-days.ts'

/** How far back the strings started that are looked at. */
export const periods = ['30-days', '3-months', '6-months', '12-months', 'all'] as const
export type Period = (typeof periods)[number]

/** What is looked at: kept in the address, so that going back finds it as it was left. */
export interface InsightFilter {
  readonly period: Period
  readonly sellerId: string | undefined
  readonly cadenceId: string | undefined
}

const usual: Period = '6-months'

export function readFilter(params: URLSearchParams): InsightFilter {
  return {
    period: periods.find((period) => period === params.get('period')) ?? usual,
    sellerId: params.get('seller') ?? undefined,
    cadenceId: params.get('cadence') ?? undefined,
  }
}

export function writeFilter({ period, sellerId, cadenceId }: InsightFilter): URLSearchParams {
  const params = new URLSearchParams()
  if (period !== usual) params.set('period', period)
  if (sellerId !== undefined) params.set('seller', sellerId)
  if (cadenceId !== undefined) params.set('cadence', cadenceId)
  return params
}

/** The filter as the engine is asked; `today` is the day where the rep works. */
export function questionOf(
  { period, sellerId, cadenceId }: InsightFilter,
  today: string,
): RequestInput<'insights.strings'> {
  const from = firstDay(period, today)
  return {
    ...(from === undefined ? {} : { from }),
    ...(sellerId === undefined ? {} : { sellerId }),
    ...(cadenceId === undefined ? {} : { cadenceId }),
  } as RequestInput<'insights.strings'>
}

function firstDay(period: Period, today: string): string | undefined {
  if (period === 'all') return undefined
  return period === '30-days'
    ? addDays(today, -29)
    : addDays(addMonths(today, -Number.parseInt(period, 10)), 1)
}

/** Names of what is filtered by, as far as it is still there. */
export const chosenNames = (
  { sellerId, cadenceId }: InsightFilter,
  choices: StringInsights['choices'],
): string[] =>
  [
    choices.sellers.find(({ id }) => id === sellerId)?.name,
    choices.cadences.find(({ id }) => id === cadenceId)?.name,
  ].filter((name) => name !== undefined)
