import { randomFillSync } from 'node:crypto'
import { v7 } from 'uuid'

/**
 * Ids for very many records: UUIDv7 like all, in the order they are made, with the random part drawn in large
 * portions, because one call of the system's generator for each id takes longer than writing the record.
 */
export function createIdMaker(): () => string {
  const pool = new Uint8Array(16 * 1024)
  let at = pool.length
  // Half of the range is left for counting up.
  let seq = (randomFillSync(new Uint32Array(1))[0] as number) >>> 1
  const msecs = Date.now()
  return () => {
    if (at === pool.length) {
      randomFillSync(pool)
      at = 0
    }
    at += 16
    seq += 1
    return v7({ msecs, seq, random: pool.subarray(at - 16, at) })
  }
}
