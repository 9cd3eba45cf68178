import type { Draft } from './known-records.ts'

/** Drafts by a key that several may share, oldest first. */
export interface DraftIndex {
  readonly of: (key: string) => readonly Draft[]
  /** Has to be called for a draft that is new, or has another key now. */
  readonly add: (draft: Draft) => void
}

/**
 * Built when first asked, as most imports never ask for most keys. `keyOf` is undefined for a draft that cannot be
 * found. A list for each key is made only for the second draft: nearly all keys have one.
 */
export function createDraftIndex(
  drafts: readonly Draft[],
  keyOf: (draft: Draft) => string | undefined,
): DraftIndex {
  let map: Map<string, Draft | Draft[]> | undefined
  const put = (found: Map<string, Draft | Draft[]>, draft: Draft) => {
    const key = keyOf(draft)
    if (key === undefined) return
    const known = found.get(key)
    if (known === undefined) found.set(key, draft)
    else if (!Array.isArray(known)) {
      if (known !== draft) found.set(key, [known, draft])
    } else if (!known.includes(draft)) known.push(draft)
  }
  const build = () => {
    const built = new Map<string, Draft | Draft[]>()
    for (const draft of drafts) put(built, draft)
    return built
  }
  return {
    of(key) {
      map ??= build()
      const found = map.get(key)
      if (found === undefined) return none
      return Array.isArray(found) ? found : [found]
    },
    add(draft) {
      if (map) put(map, draft)
    },
  }
}

const none: readonly Draft[] = []
