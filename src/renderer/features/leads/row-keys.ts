interface Place {
  readonly at: number
  readonly total: number
  /** Rows that fit on the screen. */
  readonly page: number
}

const steps: Readonly<Record<string, (place: Place) => number>> = {
  ArrowDown: () => 1,
  j: () => 1,
  ArrowUp: () => -1,
  k: () => -1,
  PageDown: ({ page }) => page,
  PageUp: ({ page }) => -page,
  Home: ({ total }) => -total,
  End: ({ total }) => total,
}

export const navigationKeys = Object.keys(steps) as readonly string[]

/** The row a navigation key leads to, or undefined for any other key. */
export function rowAfterKey(key: string, place: Place): number | undefined {
  const step = steps[key] ?? steps[key.toLowerCase()]
  const by = step?.(place)
  return by === undefined ? undefined : Math.min(Math.max(place.at + by, 0), Math.max(place.total - 1, 0))
}
