import type { ImportProgress } from '../../../core/transfer/import-schemas.ts'

/** How far a phase is. `bytesRead` is all of them once the file is read. */
export interface PhaseProgress {
  readonly rowsRead: number
  readonly rowsTotalEstimate: number
  readonly bytesRead: number
}

export type TellProgress = (phase: ImportProgress['phase'], progress: PhaseProgress) => void

/** Tells every new phase, and else progress at most ten times a second, more than which nobody sees. */
export function progressTeller(
  bytesTotal: number,
  onProgress: ((progress: ImportProgress) => void) | undefined,
): TellProgress {
  let told: { phase?: ImportProgress['phase']; at: number } = { at: 0 }
  return (phase, progress) => {
    const at = performance.now()
    if (!onProgress || (told.phase === phase && at - told.at < 100)) return
    told = { phase, at }
    onProgress({ phase, ...progress, bytesTotal })
  }
}
