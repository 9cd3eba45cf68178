import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { cameBack, type Entry, keyAfter, stepKey, validKey } from './entries.ts'

interface Mark {
  readonly what: string
  /** The engine has agreed: the next answer decides whether the row is still there. */
  readonly settled: boolean
}

export interface Selection {
  readonly key: string | undefined
  readonly entry: Entry | undefined
  /** Rows already worked off in this window, before the engine's answer has come. */
  readonly recorded: ReadonlyMap<string, Mark>
  select(key: string): void
  move(by: number): void
  /** The row is worked off: it shows what was recorded and the selection goes on. */
  mark(key: string, what: string): void
  settle(key: string): void
  /** It was not: the row comes back, selected. */
  unmark(key: string): void
}

/** Which row is selected, kept sensible while rows come and go. */
export function useSelection(entries: readonly Entry[]): Selection {
  const [wanted, setWanted] = useState<{ key: string; index: number }>()
  const [recorded, setRecorded] = useState<ReadonlyMap<string, Mark>>(() => new Map())
  const key = validKey(entries, wanted)
  const skip = useMemo(() => new Set(recorded.keys()), [recorded])
  const workedOff = useRef(new Set<string>())
  const before = useRef(entries)
  useEffect(() => {
    const back = cameBack(before.current, entries, workedOff.current)
    before.current = entries
    if (back !== undefined) setWanted({ key: back, index: entries.findIndex((entry) => entry.key === back) })
  }, [entries])
  useEffect(() => {
    // New rows have come: whatever is settled is now shown by its absence, or is back by an undo.
    if (entries.length >= 0) setRecorded(withoutSettled)
  }, [entries])

  const select = useCallback(
    (next: string) => setWanted({ key: next, index: entries.findIndex((entry) => entry.key === next) }),
    [entries],
  )
  return {
    key,
    entry: entries.find((entry) => entry.key === key),
    recorded,
    select,
    move(by) {
      const next = stepKey(entries, key, { by, skip })
      if (next !== undefined) select(next)
    },
    mark(done, what) {
      setRecorded((before) => new Map(before).set(done, { what, settled: false }))
      const next = keyAfter(entries, done, skip)
      if (next !== undefined && done === key) select(next)
    },
    settle(done) {
      workedOff.current.add(done)
      setRecorded((before) => {
        const mark = before.get(done)
        return mark === undefined ? before : new Map(before).set(done, { ...mark, settled: true })
      })
    },
    unmark(failed) {
      setRecorded((before) => new Map([...before].filter(([id]) => id !== failed)))
      select(failed)
    },
  }
}

function withoutSettled(marks: ReadonlyMap<string, Mark>): ReadonlyMap<string, Mark> {
  return [...marks.values()].some(({ settled }) => settled)
    ? new Map([...marks].filter(([, { settled }]) => !settled))
    : marks
}
