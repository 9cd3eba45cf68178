import { join } from 'node:path'
import type { NoticeData, NoticeName } from '../../../core/contract/notices.ts'
import type { CheckedInput } from '../../../core/contract/requests.ts'
import { problem } from '../../../core/problem.ts'
import { failure, type Result, success } from '../../../core/result.ts'
import type { ImportPreview, ImportProgress, ImportReport } from '../../../core/transfer/import-schemas.ts'
import type { CommandQueue } from '../handlers/command-queue.ts'
import { type ImportOptions, importFile } from '../transfer/import-file.ts'
import { type ImportJob, startImportJob } from '../transfer/import-job.ts'
import { previewImport } from '../transfer/preview-import.ts'
import type { Asked, EngineContext } from './context.ts'
import { me } from './first-start.ts'
import { textsOf } from './texts.ts'

export interface ImportServiceOptions {
  readonly databaseFile: string
  readonly dataFolder: string
  /** Without it the import runs in this thread. */
  readonly workerFile: string | undefined
  readonly queue: CommandQueue
  readonly notify: <N extends NoticeName>(name: N, data: NoticeData<N>) => void
}

export interface ImportService {
  preview(input: CheckedInput<'import.preview'>): Promise<Result<ImportPreview>>
  /** One at a time. Errors: import-running and those of `importFile`. */
  run(asked: Asked<CheckedInput<'import.run'>>): Promise<Result<ImportReport>>
  /** Ends the running import, if there is one; nothing of it remains. */
  cancel(): Result<Record<string, never>>
}

export function createImportService(context: EngineContext, options: ImportServiceOptions): ImportService {
  let job: ImportJob | undefined
  return {
    preview: ({ file, overrides }) => previewImport(file, overrides),
    run: async (asked) => {
      if (job) return failure(problem('import-running'))
      job = startJob(context, options, asked)
      try {
        return await job.done
      } finally {
        job = undefined
      }
    },
    cancel: () => {
      job?.cancel()
      return success({})
    },
  }
}

function startJob(
  context: EngineContext,
  { workerFile, databaseFile, dataFolder, queue, notify }: ImportServiceOptions,
  { id, input }: Asked<CheckedInput<'import.run'>>,
): ImportJob {
  const seller = me(context)
  const options = {
    file: input.file,
    overrides: input.overrides,
    defaultSellerId: seller.id,
    defaultCountry: seller.country,
    setAsideFolder: join(dataFolder, 'set-aside'),
    setAsideTexts: textsOf(context).setAside,
    now: context.now(),
    commandId: id,
  }
  if (workerFile === undefined) return jobInThisThread(context, options)
  let held = false
  const job = startImportJob({
    options,
    workerFile,
    databaseFile,
    onProgress: (progress: ImportProgress) => {
      notify('importProgress', progress)
      // Commands would wait inside SQLite, and with them everything else in this thread.
      if (progress.phase === 'writing' && !held) {
        held = true
        queue.hold(job.done)
      }
    },
  })
  return job
}

function jobInThisThread(context: EngineContext, options: Omit<ImportOptions, 'newId'>): ImportJob {
  let cancelled = false
  return {
    done: importFile(context.db, { ...options, newId: context.newId, isCancelled: () => cancelled }),
    cancel: () => {
      cancelled = true
    },
  }
}
