import type { Problem } from '../../core/problem.ts'

/** Carries a problem through code that reports failure by throwing. */
export class ProblemError extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.message)
    this.problem = problem
  }
}
