import { describe, expect, it } from 'vitest'
import { undo } from '../../../src/main/engine/db/history.ts'
import { listStages } from '../../../src/main/engine/db/lists.ts'
import { importContext, leadsOf } from './import-context.ts'

const stages = (context: ReturnType<typeof importContext>) =>
  listStages(context.db).map(({ name, isArchived }) => (isArchived ? `(${name})` : name))

const csv = (...stages: string[]) =>
  ['Record ID,Deal name,Stage', ...stages.map((stage, index) => `${index},Deal ${index},${stage}`)].join('\n')

describe('stages that an import brings', () => {
  it('take the place of the built-in ones that nobody uses, in the order a sale goes through them', async () => {
    const context = importContext()
    await context.imported(csv('Proposal made', 'Qualified', 'Demo scheduled', 'Contact made'))
    expect(stages(context)).toEqual(['Contact made', 'Qualified', 'Demo scheduled', 'Proposal made'])
    expect(leadsOf(context.db).map(({ stage }) => stage)).toEqual([
      'Proposal made',
      'Qualified',
      'Demo scheduled',
      'Contact made',
    ])
    undo(context.db, 'undo')
    expect(stages(context)).toEqual(['New', 'Contacted', 'Qualified', 'Proposal', 'Negotiation'])
  })

  it('are those that are there, however the file writes them', async () => {
    const context = importContext()
    await context.imported(csv('QUALIFIED', 'new'))
    expect(stages(context)).toEqual(['New', 'Contacted', 'Qualified', 'Proposal', 'Negotiation'])
  })

  it('of closed leads only are archived, because nothing open stands in them', async () => {
    const context = importContext()
    await context.imported(csv('Closed won', 'New', 'Lost'))
    expect(stages(context).sort()).toEqual(
      ['New', 'Contacted', 'Qualified', 'Proposal', 'Negotiation', '(Closed won)', '(Lost)'].sort(),
    )
  })

  it('are not made anew by the same file after one was renamed', async () => {
    const context = importContext()
    await context.imported(csv('Tasting', 'Tour'))
    context.db.exec("UPDATE stages SET name = 'Visit' WHERE name = 'Tour'")
    expect(await context.imported(csv('Tasting', 'Tour'))).toMatchObject({ unchanged: 2, updated: 0 })
    expect(stages(context)).toEqual(['Tasting', 'Visit'])
  })
})
