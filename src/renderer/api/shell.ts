import type { Shell } from '../../core/contract/shell.ts'

declare global {
  interface Window {
    readonly relance: Shell
  }
}

/** What the preload offers. */
export const shell = (): Shell => window.relance
