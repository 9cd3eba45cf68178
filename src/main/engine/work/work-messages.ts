import type { Result } from '../../../core/result.ts'
import type { Asked } from '../services/context.ts'
import type { LongCommandName } from './long-commands.ts'

/** What the worker is started with. */
export interface CommandWorkerData {
  readonly databaseFile: string
  readonly name: LongCommandName
  readonly asked: Asked<unknown>
  /** The moment it was asked, in ms since the epoch. */
  readonly now: number
}

/** What the worker says: how far it is, and at last how it ended. */
export type CommandMessage =
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | { readonly type: 'done'; readonly result: Result<unknown> }
