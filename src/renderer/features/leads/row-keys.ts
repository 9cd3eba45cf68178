interface Place {
  readonly at: number
  readonly total: number
  /** Rows that fit on the screen. */
  readonly page: number
}

/** The row a navigation key leads to, or undefined for any other key. */
export function rowAfterKey(key: string, { at, total, page }: Place): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    j: 1,
    ArrowUp: -1,
    k: -1,
    PageDown: page,
    PageUp: -page,
    Home: -total,
    End: total,
  }
  const by = steps[key]
  return by === undefined ? undefined : Math.min(Math.max(at + by, 0), Math.max(total - 1, 0))
}
