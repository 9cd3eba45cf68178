import { type Problem, problem } from '../../../core/problem.ts'
import type { RemoteProblem } from '../../../core/sync/remote-calendar.ts'

/** What a person is told of a calendar's trouble. */
export function sentenceOf({ kind, detail }: RemoteProblem): Problem {
  const codes = {
    offline: 'calendar-offline',
    throttled: 'calendar-throttled',
    unauthorized: 'calendar-unauthorized',
    missing: 'calendar-missing',
    precondition: 'calendar-unexpected',
    'cursor-expired': 'calendar-unexpected',
    full: 'calendar-full',
    rejected: 'calendar-refused',
    unreadable: 'calendar-unexpected',
    unexpected: 'calendar-unexpected',
  } as const
  return problem(codes[kind], { detail })
}
