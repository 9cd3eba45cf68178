import { describe, expect, it } from 'vitest'
import { startImportJob } from '../../../src/main/engine/transfer/import-job.ts'
import { everything, importContext } from './import-context.ts'

const workerFile = new URL('../../../src/main/engine/transfer/import-worker.ts', import.meta.url)
const manyRows = `Deal Name,Company\n${Array.from({ length: 20_000 }, (_, index) => `Deal ${index},Company ${index}\n`).join('')}`

function startJob(content: string, onProgress?: (progress: { phase: string }) => void) {
  const { db, write, optionsFor } = importContext()
  const { newId: _, ...options } = optionsFor(write(content))
  return { db, job: startImportJob({ workerFile, databaseFile: db.name, options, onProgress }) }
}

describe('an import in its thread', () => {
  it('answers with the report, seen by other connections', async () => {
    const { db, job } = startJob('Company\nAcme\n')
    expect(await job.done).toMatchObject({ ok: true, value: { added: 1 } })
    expect(db.prepare('SELECT title FROM leads').pluck().all()).toEqual(['Acme'])
  })

  it('matches against what others wrote while the file was read', async () => {
    const { db, job } = startJob(manyRows)
    db.exec(
      "INSERT INTO companies (id, name, match_key, created_at) VALUES ('here', 'Company 7', 'company 7', 0)",
    )
    expect(await job.done).toMatchObject({ ok: true, value: { added: 20_000, companies: 19_999 } })
  })

  it.each(['at once', 'reading', 'matching', 'writing'])(
    'is cancelled %s with nothing changed',
    async (moment) => {
      const started = startJob(manyRows, ({ phase }) => phase === moment && started.job.cancel())
      const before = everything(started.db)
      if (moment === 'at once') started.job.cancel()
      const result = await started.job.done
      if (result.ok) return
      expect(result.error.code).toBe('import-cancelled')
      expect(everything(started.db)).toEqual(before)
    },
  )

  it('reports a missing file as a sentence', async () => {
    const { db, optionsFor } = importContext()
    const { newId: _, ...options } = optionsFor('/nowhere/leads.csv')
    const job = startImportJob({ workerFile, databaseFile: db.name, options })
    expect(await job.done).toMatchObject({ ok: false, error: { code: 'file-missing' } })
  })
})
