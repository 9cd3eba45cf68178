/** A stretch of one day, in minutes after midnight; the end is not part of it. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Where a span stands beside those that overlap it: from `lane` on, `width` of `lanes` equal columns. */
export interface Lane {
  readonly lane: number
  readonly lanes: number
  readonly width: number
}

/**
 * Puts overlapping spans of a day side by side: each takes the first column that is free, and then the columns to
 * its right that stay free as long as it lasts. The answer is in the order of `spans`.
 */
export function laneOut(spans: readonly Span[]): readonly Lane[] {
  const order = spans.map((_, index) => index).sort((a, b) => byStart(spans[a], spans[b]))
  const placed: (Lane | undefined)[] = spans.map(() => undefined)
  let group: number[] = []
  let groupEnd = Number.NEGATIVE_INFINITY
  const close = (): void => {
    for (const [index, lane] of lanesOf(group, spans)) placed[index] = lane
  }
  for (const index of order) {
    const { start, end } = at(spans, index)
    if (start >= groupEnd) {
      close()
      group = []
    }
    group.push(index)
    groupEnd = Math.max(start >= groupEnd ? end : groupEnd, end)
  }
  close()
  return placed.map((lane) => lane ?? alone)
}

const alone: Lane = { lane: 0, lanes: 1, width: 1 }

/** The columns of spans that hang together, in order of their start. */
function lanesOf(group: readonly number[], spans: readonly Span[]): readonly [number, Lane][] {
  const columns: number[][] = []
  const laneOf = new Map<number, number>()
  for (const index of group) {
    const free = columns.findIndex((column) => column.every((other) => !overlap(spans, index, other)))
    const lane = free === -1 ? columns.length : free
    columns[lane] = [...(columns[lane] ?? []), index]
    laneOf.set(index, lane)
  }
  return group.map((index) => {
    const lane = laneOf.get(index) ?? 0
    const right = columns.findIndex(
      (column, other) => other > lane && column.some((one) => overlap(spans, index, one)),
    )
    return [index, { lane, lanes: columns.length, width: (right === -1 ? columns.length : right) - lane }]
  })
}

function overlap(spans: readonly Span[], a: number, b: number): boolean {
  const [one, other] = [at(spans, a), at(spans, b)]
  return one.start < other.end && other.start < one.end
}

const at = (spans: readonly Span[], index: number): Span => spans[index] ?? { start: 0, end: 0 }

/** The longer one first where two begin together: the short one then stands to its right. */
const byStart = (a: Span | undefined, b: Span | undefined): number =>
  (a?.start ?? 0) - (b?.start ?? 0) || (b?.end ?? 0) - (a?.end ?? 0)
