import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react'
import type { RequestInput } from '../../../core/contract/requests.ts'
import type { Problem } from '../../../core/problem.ts'
import type { ImportProgress, ImportReport } from '../../../core/transfer/import-schemas.ts'
import { useEngine, useNotice } from '../../api/engine-context.ts'

export type ImportStage =
  | { readonly kind: 'idle'; readonly problem?: Problem }
  | { readonly kind: 'running'; readonly file: string; readonly progress: ImportProgress | undefined }
  | { readonly kind: 'done'; readonly file: string; readonly report: ImportReport }

interface ImportSession {
  readonly stage: ImportStage
  run(input: RequestInput<'import.run'>): void
  cancel(): void
  reset(): void
}

const ImportContext = createContext<ImportSession | undefined>(undefined)

export function useImportSession(): ImportSession {
  const session = useContext(ImportContext)
  if (session === undefined) throw new Error('No import session in this tree')
  return session
}

/** Keeps a running import while other screens are looked at. */
export function ImportSessionProvider({ children }: { children: ReactNode }) {
  const engine = useEngine()
  const [stage, setStage] = useState<ImportStage>({ kind: 'idle' })
  useNotice(
    'importProgress',
    useCallback((progress: ImportProgress) => {
      setStage((now) => (now.kind === 'running' ? { ...now, progress } : now))
    }, []),
  )
  const session = useMemo<ImportSession>(
    () => ({
      stage,
      async run(input) {
        setStage({ kind: 'running', file: input.file, progress: undefined })
        const result = await engine.request('import.run', input)
        setStage(
          result.ok
            ? { kind: 'done', file: input.file, report: result.value }
            : { kind: 'idle', problem: result.error },
        )
      },
      cancel: () => void engine.request('import.cancel', {}),
      reset: () => setStage({ kind: 'idle' }),
    }),
    [engine, stage],
  )
  return <ImportContext value={session}>{children}</ImportContext>
}
