import { describe, expect, it } from 'vitest'
import type { StageId } from '../../../src/core/ids.ts'
import { undo } from '../../../src/main/engine/db/history.ts'
import { countLeads, selectedLeads } from '../../../src/main/engine/db/lead-list.ts'
import { findLeadRow } from '../../../src/main/engine/db/lead-rows.ts'
import { listProducts, listReasons, listStages } from '../../../src/main/engine/db/lists.ts'
import { editLead } from '../../../src/main/engine/services/leads.ts'
import {
  archiveListItem,
  moveListItem,
  reasonsOf,
  saveListItem,
  stagesOf,
} from '../../../src/main/engine/services/lists.ts'
import { archiveProduct, removeProduct, saveProductAs } from '../../../src/main/engine/services/products.ts'
import { removeReason } from '../../../src/main/engine/services/reasons.ts'
import { saveSettings } from '../../../src/main/engine/services/settings.ts'
import { removeStage } from '../../../src/main/engine/services/stages.ts'
import { textsIn } from '../../../src/main/texts.ts'
import { noMoment } from '../../fixtures/no-moment.ts'
import {
  addTestLead,
  expectProblem,
  expectValue,
  type TestContext,
  testContext,
} from '../../fixtures/test-context.ts'

const stageNames = ({ db }: TestContext) => listStages(db).map(({ name }) => name)
const stageId = ({ db }: TestContext, name: string) =>
  listStages(db).find((stage) => stage.name === name)?.id as StageId

function leadIn(context: TestContext, stage: string) {
  const id = addTestLead(context)
  expectValue(editLead(context, context.asked({ id, stage })))
  return { id, stage: () => findLeadRow(context.db, id)?.stage }
}

describe('stages', () => {
  it('are those a sale usually goes through, until the rep says otherwise', () => {
    const context = testContext()
    expect(stageNames(context)).toEqual(['New', 'Contacted', 'Qualified', 'Proposal', 'Negotiation'])
    expect(findLeadRow(context.db, addTestLead(context))?.stage).toBe('New')
  })

  it('are made at first sight, at the end, because a lead may name any', () => {
    const context = testContext()
    const lead = leadIn(context, 'Tasting')
    expect(lead.stage()).toBe('Tasting')
    expect(stageNames(context).at(-1)).toBe('Tasting')
    leadIn(context, 'TASTING')
    expect(listStages(context.db).filter(({ name }) => name.toLowerCase() === 'tasting')).toMatchObject([
      { uses: 2 },
    ])
  })

  it('renamed are renamed on every lead, and still found by the old name', () => {
    const context = testContext()
    const lead = leadIn(context, 'Qualified')
    const id = stageId(context, 'Qualified')
    expectValue(saveListItem(context, stagesOf(context), context.asked({ id, name: 'Hot' })))
    expect(lead.stage()).toBe('Hot')
    expect(leadIn(context, 'Qualified').stage()).toBe('Hot')
    expect(countLeads(context.db)).toBe(2)
  })

  it('of an earlier name can be made anew: from then on the name means the new one', () => {
    const context = testContext()
    const id = stageId(context, 'Qualified')
    expectValue(saveListItem(context, stagesOf(context), context.asked({ id, name: 'Hot' })))
    expectValue(saveListItem(context, stagesOf(context), context.asked({ name: 'Qualified' })))
    expect(leadIn(context, 'qualified').stage()).toBe('Qualified')
    expectValue(saveListItem(context, stagesOf(context), context.asked({ id, name: 'Warm' })))
    expect(leadIn(context, 'qualified').stage()).toBe('Qualified')
    expect(leadIn(context, 'hot').stage()).toBe('Warm')
  })

  it('refuse a name that another has, however it is written', () => {
    const context = testContext()
    const asked = context.asked({ name: ' PROPOSAL ' })
    expect(expectProblem(saveListItem(context, stagesOf(context), asked))).toBe('name-taken')
  })

  it('merge: the leads go over, and so does the name that the CRM still uses', () => {
    const context = testContext()
    const lead = leadIn(context, 'Contacted')
    const [id, leadsTo] = [stageId(context, 'Contacted'), stageId(context, 'Qualified')]
    expect(expectValue(removeStage(context, context.asked({ id, leadsTo }))).leads).toBe(1)
    expect(lead.stage()).toBe('Qualified')
    expect(stageNames(context)).not.toContain('Contacted')
    expect(leadIn(context, 'contacted').stage()).toBe('Qualified')
  })

  it('with leads are deleted only once it is said where those go', () => {
    const context = testContext()
    const lead = leadIn(context, 'Proposal')
    const id = stageId(context, 'Proposal')
    expect(expectProblem(removeStage(context, context.asked({ id })))).toBe('still-used')
    expectValue(removeStage(context, context.asked({ id, leadsTo: null })))
    expect(lead.stage()).toBeUndefined()
    expectValue(undo(context.db, context.newId()))
    expect(lead.stage()).toBe('Proposal')
    expect(stageNames(context)).toContain('Proposal')
  })

  it('move to any place, and back with undo', () => {
    const context = testContext()
    const id = stageId(context, 'Negotiation')
    expectValue(moveListItem(context, stagesOf(context), context.asked({ id, to: 1 })))
    expect(stageNames(context).slice(0, 3)).toEqual(['New', 'Negotiation', 'Contacted'])
    expectValue(undo(context.db, context.newId()))
    expect(stageNames(context).at(-1)).toBe('Negotiation')
  })

  it('archived stand behind the others, and their leads keep them', () => {
    const context = testContext()
    const lead = leadIn(context, 'New')
    const id = stageId(context, 'New')
    expectValue(archiveListItem(context, stagesOf(context), context.asked({ id, archived: true })))
    expect(listStages(context.db).at(-1)).toMatchObject({ name: 'New', isArchived: true })
    expect(lead.stage()).toBe('New')
    expect(findLeadRow(context.db, addTestLead(context))?.stage).toBe('Contacted')
  })

  it('take no leads of their own and none to nowhere', () => {
    const context = testContext()
    const id = stageId(context, 'New')
    expect(expectProblem(removeStage(context, context.asked({ id, leadsTo: id })))).toBe('stage-into-itself')
    const gone = context.newId() as StageId
    expect(expectProblem(removeStage(context, context.asked({ id, leadsTo: gone })))).toBe('stage-not-found')
  })
})

describe('what is built in', () => {
  const speak = (context: TestContext, language: 'en' | 'fr') =>
    expectValue(saveSettings(context, context.asked({ language })))

  it('follows the language of the rep', () => {
    const context = testContext()
    const lead = addTestLead(context)
    speak(context, 'fr')
    expect(stageNames(context)[0]).toBe('Nouvelle')
    expect(findLeadRow(context.db, lead)?.stage).toBe('Nouvelle')
    expect(listReasons(context.db)[0]?.name).toBe('Trop cher')
    expectValue(undo(context.db, context.newId()))
    expect(stageNames(context)[0]).toBe('New')
  })

  it.each(['stage', 'reason'] as const)('has a text in the locale files, as a %s', (kind) => {
    const rows = testContext().db.prepare(`SELECT key, name FROM ${kind}s ORDER BY position`).all()
    const texts = Object.entries(textsIn('en').builtIn[kind]).map(([key, name]) => ({ key, name }))
    expect(texts).toEqual(rows)
  })

  it('keeps the name the rep gave it', () => {
    const context = testContext()
    const id = stageId(context, 'New')
    expectValue(saveListItem(context, stagesOf(context), context.asked({ id, name: 'Fresh' })))
    speak(context, 'fr')
    expect(stageNames(context).slice(0, 2)).toEqual(['Fresh', 'Contactée'])
  })

  it('leaves a name alone that a stage of the rep has', () => {
    const context = testContext()
    expectValue(saveListItem(context, stagesOf(context), context.asked({ name: 'qualifiee' })))
    speak(context, 'fr')
    expect(stageNames(context)).toContain('Qualified')
  })
})

describe('reasons of refusals', () => {
  it('are few enough for one key each, and editable', () => {
    const context = testContext()
    const reasons = listReasons(context.db)
    expect(reasons.length).toBeLessThan(10)
    const [price] = reasons
    expectValue(saveListItem(context, reasonsOf(context), context.asked({ id: price?.id, name: 'Price' })))
    expect(listReasons(context.db)[0]?.name).toBe('Price')
  })

  it('that no refusal names can be deleted', () => {
    const context = testContext()
    const [price] = reasonsOf(context).items
    expectValue(removeReason(context, context.asked({ id: price?.id as never })))
    expect(listReasons(context.db).map(({ name }) => name)).not.toContain(price?.name)
  })
})

describe('products', () => {
  const save = (context: TestContext, input: Parameters<typeof saveProductAs>[1]['input']) =>
    saveProductAs(context, context.asked(input))

  it('have a price in a currency, or none', () => {
    const context = testContext()
    const price = { cents: 120_000, currency: 'EUR' }
    const { id } = expectValue(save(context, { name: 'Boiler', price }))
    expectValue(save(context, { id, name: 'Boilers' }))
    expect(listProducts(context.db)).toMatchObject([
      { name: 'Boilers', priceCents: 120_000, currency: 'EUR' },
    ])
    expectValue(save(context, { id, name: 'Boilers', price: null }))
    expect(listProducts(context.db)[0]?.priceCents).toBeUndefined()
  })

  it('are one when only blanks and case differ', () => {
    const context = testContext()
    expectValue(save(context, { name: 'GTX Pro' }))
    expect(expectProblem(save(context, { name: 'gtxpro' }))).toBe('name-taken')
  })

  it('of a lead are archived, not deleted, because the lead is about them', () => {
    const context = testContext()
    const { id } = expectValue(save(context, { name: 'Boiler' }))
    const lead = addTestLead(context)
    context.db.prepare('UPDATE leads SET product_id = ? WHERE id = ?').run(id, lead)
    expect(expectProblem(removeProduct(context, context.asked({ id })))).toBe('still-used')
    expectValue(archiveProduct(context, context.asked({ id, archived: true })))
    expect(listProducts(context.db)).toMatchObject([{ isArchived: true, uses: 1 }])
    expect(findLeadRow(context.db, lead)?.productName).toBe('Boiler')
  })

  it('renamed are found by their new name at once', () => {
    const context = testContext()
    const { id } = expectValue(save(context, { name: 'Boiler' }))
    const lead = addTestLead(context)
    context.db.prepare('UPDATE leads SET product_id = ? WHERE id = ?').run(id, lead)
    expectValue(save(context, { id, name: 'Thermos' }))
    expect(selectedLeads(context.db, { query: 'therm', filter: {} }, noMoment())).toEqual([lead])
  })
})
