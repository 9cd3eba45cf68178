/** What a busy process shall do. */
export interface Order {
  readonly dataFolder: string
  /** CSV files to import from. */
  readonly files: readonly string[]
  readonly seed: number
  /** Import and calendar file in threads of their own, as in the window's engine; else as on the command line. */
  readonly inWorkers: boolean
}
