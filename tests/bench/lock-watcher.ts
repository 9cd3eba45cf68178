import { parentPort, workerData } from 'node:worker_threads'
import Sqlite from 'better-sqlite3'

// Takes the write lock for a moment, again and again, and tells the longest wait when asked to stop. It changes
// nothing, so that nothing has to be matched again.
const db = new Sqlite(workerData as string)
db.pragma('busy_timeout = 60000')
let longest = 0
const timer = setInterval(() => {
  const start = performance.now()
  db.exec('BEGIN IMMEDIATE; ROLLBACK')
  longest = Math.max(longest, performance.now() - start)
}, 5)
parentPort?.once('message', () => {
  clearInterval(timer)
  db.close()
  parentPort?.postMessage(longest)
})
