import { keepPreviousData, queryOptions, type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { EngineClient } from '../../core/contract/engine-client.ts'
import type { RequestInput, RequestName, RequestOutput } from '../../core/contract/requests.ts'
import { useEngine } from './engine-context.ts'
import { ProblemError } from './problem-error.ts'

export interface QuestionOptions {
  /** Ask only while true. */
  readonly enabled?: boolean
  /** Ask again every so many ms, for answers that change with the clock. */
  readonly every?: number
  /** Show the answer to the question before while this one is on its way. */
  readonly keepPrevious?: boolean
}

/** The query behind a question, for those who ask many at once. */
export const questionQuery = <N extends RequestName>(engine: EngineClient, name: N, input: RequestInput<N>) =>
  queryOptions<RequestOutput<N>, ProblemError>({
    queryKey: [name, input],
    queryFn: async () => {
      const result = await engine.request(name, input)
      if (!result.ok) throw new ProblemError(result.error)
      return result.value
    },
  })

/** The engine's answer, asked again by itself whenever the data changes. */
export function useQuestion<N extends RequestName>(
  name: N,
  input: RequestInput<N>,
  { enabled = true, every, keepPrevious = false }: QuestionOptions = {},
): UseQueryResult<RequestOutput<N>, ProblemError> {
  const engine = useEngine()
  const query = questionQuery(engine, name, input)
  return useQuery<RequestOutput<N>, ProblemError>({
    queryKey: query.queryKey as readonly unknown[],
    queryFn: query.queryFn as never,
    enabled,
    ...(every === undefined ? {} : { refetchInterval: every }),
    ...(keepPrevious ? { placeholderData: keepPreviousData as never } : {}),
  })
}
