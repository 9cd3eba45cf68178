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
  /** What the keyring made of a text; without one there was nothing that could. */
  | { readonly kind: 'keyring'; readonly id: number; readonly text?: string | undefined }
  | { readonly kind: 'stop' }

/** What the engine's process tells main. */
export type FromEngine =
  | { readonly kind: 'started' }
  /** A secret to be sealed, or opened, by the keyring. */
  | {
      readonly kind: 'keyring'
      readonly id: number
      readonly act: 'seal' | 'open'
      readonly text: string
    }
  | { readonly kind: 'refused'; readonly problem: Problem }
  /** Told once, at the first change: this engine has done some work. */
  | { readonly kind: 'worked' }
  | { readonly kind: 'bug'; readonly request: string; readonly stack: string }
