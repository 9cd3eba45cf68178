import type { Problem } from '../../core/problem.ts'
import type { MachineFacts } from './services/first-start.ts'

/** What main tells the engine's process. Ports for windows come with `connect`. */
export type ToEngine =
  | {
      readonly kind: 'start'
      readonly dataFolder: string
      readonly facts: MachineFacts
      readonly version: string
      /** Milliseconds to add to the clock: the program can be tried out on another day. */
      readonly clockOffset: number
    }
  | { readonly kind: 'connect' }
  | { readonly kind: 'stop' }

/** What the engine's process tells main. */
export type FromEngine =
  | { readonly kind: 'started' }
  | { readonly kind: 'refused'; readonly problem: Problem }
  /** Told once, at the first change: this engine has done some work. */
  | { readonly kind: 'worked' }
  | { readonly kind: 'bug'; readonly request: string; readonly stack: string }
