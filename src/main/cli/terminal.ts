import type { Problem } from '../../core/problem.ts'

export interface Terminal {
  /** A line of the program's own output. */
  readonly out: (text: string) => void
  /** A line about the run: progress, warnings, why not. */
  readonly err: (text: string) => void
}

export const exitCodes = { done: 0, failed: 1, refused: 2 } as const

/** Ends a command with a sentence instead of a stack trace. */
export class Refusal extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.message)
    this.problem = problem
  }
}
