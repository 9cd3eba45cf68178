import type { Problem } from './problem.ts'

/** What a service returns: the value, or the sentence that says why not. Bugs throw instead. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: Problem }

export const success = <T>(value: T): Result<T> => ({ ok: true, value })

export const failure = <T = never>(error: Problem): Result<T> => ({ ok: false, error })

/** Closes a union: a new member without its own branch is a compile error here. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`)
}
