import type { Result } from '../../../core/result.ts'
import type { ImportProgress, ImportReport } from '../../../core/transfer/import-schemas.ts'
import type { ImportOptions } from './import-file.ts'

/** What the worker is started with. */
export interface ImportWorkerData {
  readonly databaseFile: string
  /** One 32-bit number, set to 1 to cancel: a message would not be heard while a statement runs. */
  readonly cancelFlag: SharedArrayBuffer
  readonly options: Omit<ImportOptions, 'newId' | 'onProgress' | 'isCancelled'>
}

/** What the worker says: that it begins, how far it is, and at last how it ended. */
export type ImportMessage =
  | { readonly type: 'started' }
  | { readonly type: 'progress'; readonly progress: ImportProgress }
  | { readonly type: 'done'; readonly result: Result<ImportReport> }
