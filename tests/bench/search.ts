import { requests } from '../../src/core/contract/requests.ts'
import { openForReading } from '../../src/main/engine/db/open.ts'
import { createLeadList } from '../../src/main/engine/services/lead-list.ts'
import { noMoment } from '../fixtures/no-moment.ts'
import { figure, percentile } from './figures.ts'

/** What people type, each searched at every letter. */
const typed = [
  'müller',
  'lefèvre textiles',
  'stefan popescu',
  'heat pump for',
  'nunez popescu',
  'sarl',
  'benoit.lefevre',
  '0212',
  '+33 1 4',
  'zúñiga r',
  'a b',
  'robotics 77',
]

/** Times the search of every prefix of what people type: p95 goal 10 ms at 100,000 leads. */
export function benchSearch(databaseFile: string): void {
  const db = openForReading(databaseFile)
  const list = createLeadList(db, noMoment)
  const times: number[] = []
  let slowest = { query: '', milliseconds: 0 }
  for (let round = 0; round < 5; round += 1) {
    for (const text of typed) {
      for (let length = 1; length <= text.length; length += 1) {
        const query = text.slice(0, length)
        const start = performance.now()
        list.page(requests['leads.list'].input.parse({ query, limit: 100 }))
        const milliseconds = performance.now() - start
        times.push(milliseconds)
        if (milliseconds > slowest.milliseconds) slowest = { query, milliseconds }
      }
    }
  }
  db.close()
  figure(
    'a key, 100 rows read',
    `p50 ${percentile(times, 50).toFixed(1)} ms, p95 ${percentile(times, 95).toFixed(1)} ms (goal p95 <= 10 ms)`,
  )
  figure('the slowest', `“${slowest.query}” ${slowest.milliseconds.toFixed(1)} ms`)
}
