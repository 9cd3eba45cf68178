import { describe, expect, it } from 'vitest'
import type { RequestInput } from '../../../src/core/contract/requests.ts'
import type { LeadId } from '../../../src/core/ids.ts'
import type { PersonRole } from '../../../src/core/lead/person-role.ts'
import { redo, undo } from '../../../src/main/engine/db/history.ts'
import { editCompany } from '../../../src/main/engine/services/companies.ts'
import { logContact } from '../../../src/main/engine/services/contacts.ts'
import { openLead } from '../../../src/main/engine/services/leads.ts'
import {
  addPerson,
  editPerson,
  makeMainPerson,
  removePerson,
  setPersonRole,
} from '../../../src/main/engine/services/people.ts'
import {
  addTestLead,
  expectProblem,
  expectValue,
  type TestContext,
  testContext,
} from '../../fixtures/test-context.ts'

function atWork(lead: RequestInput<'leads.add'> = { company: 'Acme' }) {
  const context = testContext()
  return { context, leadId: addTestLead(context, lead) }
}

interface Work {
  readonly context: TestContext
  readonly leadId: LeadId
}

const opened = ({ context, leadId }: Work) => expectValue(openLead(context, leadId))
const peopleOf = (work: Work) => opened(work).people.map(({ name, isMain }) => (isMain ? `*${name}` : name))

async function add({ context, leadId }: Work, name: string, role: PersonRole = 'unknown', rest: object = {}) {
  return expectValue(await addPerson(context, context.asked({ leadId, name, role, ...rest }))).id
}

describe('the people on a lead', () => {
  it('have a main one from the first on, because somebody has to be called', async () => {
    const work = atWork()
    await add(work, 'Ana')
    await add(work, 'Bruno', 'decides')
    expect(peopleOf(work)).toEqual(['*Ana', 'Bruno'])
    expect(opened(work).lead.personName).toBe('Ana')
    expect(opened(work).people[1]).toMatchObject({ role: 'decides' })
  })

  it('are dialled on the mobile where that is all there is, and not at the company', async () => {
    const work = atWork({ company: 'Acme', phone: '01 45 67 89 00' })
    await add(work, 'Ana', 'unknown', { mobile: '+33 6 12 34 56 78' })
    expect(opened(work).lead.phone).toBe('+33 6 12 34 56 78')
  })

  it('have numbers that an import finds again, read as of the client’s country', async () => {
    const work = atWork({ company: 'Acme', country: 'Germany' })
    const personId = await add(work, 'Ana', 'unknown', { phone: '030 23125 014' })
    const number = () =>
      work.context.db.prepare('SELECT phone_e164 FROM people WHERE id = ?').pluck().get(personId)
    expect(number()).toBe('+493023125014')
    const { context, leadId } = work
    expectValue(await editPerson(context, context.asked({ leadId, personId, phone: null })))
    expect(number()).toBeNull()
  })

  it('are changed in what is given, and cleared by null', async () => {
    const work = atWork()
    const { context, leadId } = work
    const personId = await add(work, 'Ana', 'unknown', { jobTitle: 'Buyer', language: 'fr' })
    expectValue(
      await editPerson(
        context,
        context.asked({ leadId, personId, name: 'Ana B.', jobTitle: null, email: 'ana@example.com' }),
      ),
    )
    expect(opened(work).people).toMatchObject([{ name: 'Ana B.', email: 'ana@example.com', language: 'fr' }])
    expect(opened(work).people[0]).not.toHaveProperty('jobTitle')
  })

  it('have a role, also the one who came with the lead', () => {
    const work = atWork({ company: 'Acme', person: 'Ana' })
    const { context, leadId } = work
    const personId = opened(work).people[0]?.id as never
    for (const role of ['gatekeeper', 'influences'] as const) {
      expectValue(setPersonRole(context, context.asked({ leadId, personId, role })))
      expect(opened(work).people).toMatchObject([{ role }])
    }
  })

  it('hand over who is called, and nobody is lost by it', async () => {
    const work = atWork({ company: 'Acme', person: 'Ana' })
    const { context, leadId } = work
    const personId = await add(work, 'Bruno')
    expectValue(makeMainPerson(context, context.asked({ leadId, personId })))
    expect(peopleOf(work)).toEqual(['*Bruno', 'Ana'])
  })

  it('are taken off a lead; the one who decides is called instead', async () => {
    const work = atWork({ company: 'Acme', person: 'Ana' })
    const { context, leadId } = work
    await add(work, 'Bruno')
    await add(work, 'Carla', 'decides')
    const personId = opened(work).people[0]?.id as never
    const asked = context.asked({ leadId, personId })
    expectValue(removePerson(context, asked))
    expect(peopleOf(work)).toEqual(['*Carla', 'Bruno'])
    expect(expectProblem(removePerson(context, context.asked({ leadId, personId })))).toBe('person-not-found')
  })

  it('come back by undo and go again by redo', async () => {
    const work = atWork()
    const { context, leadId } = work
    const personId = await add(work, 'Ana', 'decides')
    expectValue(removePerson(context, context.asked({ leadId, personId })))
    expect(peopleOf(work)).toEqual([])
    expectValue(undo(context.db, context.newId()))
    expect(peopleOf(work)).toEqual(['*Ana'])
    expectValue(redo(context.db, context.newId()))
    expect(peopleOf(work)).toEqual([])
  })
})

describe('a lead on which only people at the door were spoken to', () => {
  it('says so, until somebody else was', async () => {
    const work = atWork({ company: 'Acme', person: 'Ana' })
    const { context, leadId } = work
    const personId = opened(work).people[0]?.id as never
    expectValue(setPersonRole(context, context.asked({ leadId, personId, role: 'gatekeeper' })))
    expect(opened(work).onlyGatekeepers).toBe(false)
    const contact = () =>
      logContact(context, context.asked({ leadId, channel: 'phone', outcome: 'not-decider', inbound: true }))
    expectValue(await contact())
    expect(opened(work).onlyGatekeepers).toBe(true)
    const bruno = await add(work, 'Bruno', 'decides')
    expect(opened(work).onlyGatekeepers).toBe(true)
    expectValue(makeMainPerson(context, context.asked({ leadId, personId: bruno })))
    expectValue(await contact())
    expect(opened(work).onlyGatekeepers).toBe(false)
  })
})

describe('the company of a lead', () => {
  const edit = ({ context, leadId }: Work, changes: object) =>
    editCompany(context, context.asked({ leadId, ...changes }))

  it('is changed in what is given, and cleared by null', async () => {
    const work = atWork({ company: 'Acme', country: 'DE' })
    const hours = { opensAt: '08:00', closesAt: '16:30' }
    expectValue(await edit(work, { name: 'Acme & Söhne', city: 'Leipzig', phone: '030 23125 014', hours }))
    expect(opened(work).company).toMatchObject({ name: 'Acme & Söhne', city: 'Leipzig', ...hours })
    expectValue(await edit(work, { city: null, hours: null }))
    expect(opened(work).company).not.toHaveProperty('city')
    expect(opened(work).company).not.toHaveProperty('opensAt')
    expect(opened(work).company).toMatchObject({ phone: '030 23125 014', country: 'DE' })
  })

  it('has its number read anew when its country is told later, as an import goes by that', async () => {
    const work = atWork({ company: 'Acme', phone: '030 23125 014' })
    expectValue(await edit(work, { country: 'DE' }))
    const number = work.context.db.prepare('SELECT phone_e164 FROM companies').pluck().get()
    expect(number).toBe('+493023125014')
    expectValue(await edit(work, { city: 'Leipzig' }))
    expect(work.context.db.prepare('SELECT phone_e164 FROM companies').pluck().get()).toBe(number)
  })

  it('is made by its name where the lead has none, and its people belong to it', async () => {
    const work = atWork({ person: 'Ana' })
    expect(expectProblem(await edit(work, { city: 'Leipzig' }))).toBe('company-unnamed')
    expectValue(await edit(work, { name: 'Acme', country: 'Allemagne' }))
    expect(opened(work).company).toMatchObject({ name: 'Acme', country: 'DE' })
    expect(work.context.db.prepare('SELECT company_id IS NOT NULL FROM people').pluck().all()).toEqual([1])
  })

  it('refuses what is no country, no zone, and hours that end before they begin', async () => {
    const work = atWork()
    expect(expectProblem(await edit(work, { country: 'Atlantis' }))).toBe('country-unknown')
    expect(expectProblem(await edit(work, { timeZone: 'Europe/Atlantis' }))).toBe('time-zone-unknown')
    const hours = { opensAt: '17:00', closesAt: '09:00' }
    expect(expectProblem(await edit(work, { hours }))).toBe('opens-late')
  })
})
