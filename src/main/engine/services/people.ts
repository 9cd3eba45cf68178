import type { PersonView } from '../../../core/contract/parties.ts'
import type { CheckedInput } from '../../../core/contract/requests.ts'
import type { LeadId, PersonId } from '../../../core/ids.ts'
import { personMatchKey } from '../../../core/lead/match-key.ts'
import { problem } from '../../../core/problem.ts'
import { failure, type Result, success } from '../../../core/result.ts'
import { type SummaryCode, summary } from '../../../core/summary.ts'
import { insertPerson } from '../db/clients.ts'
import { companyOfLead } from '../db/companies.ts'
import { findLeadRow } from '../db/lead-rows.ts'
import { peopleOfLead, removeFromLead, setMainPerson, setRole, updatePerson } from '../db/people.ts'
import { type Asked, type EngineContext, newIdAs, record } from './context.ts'
import { internationalNumber } from './international-number.ts'

type Output = Result<{ id: PersonId }>

/** Adds a person to a lead; the first one is its main person. Errors: lead-not-found. */
export async function addPerson(
  context: EngineContext,
  asked: Asked<CheckedInput<'people.add'>>,
): Promise<Output> {
  const { leadId, name, role, ...fields } = asked.input
  const lead = findLeadRow(context.db, leadId)
  if (!lead) return failure(problem('lead-not-found'))
  const numbers = await numbersOf(context, leadId, fields)
  return record(context, asked, {
    summary: summary('person-added', { person: name, lead: lead.title }),
    work: () => {
      const { db } = context
      const id = newIdAs<PersonId>(context)
      const isFirst = peopleOfLead(db, leadId).length === 0
      const companyId = companyOfLead(db, leadId)?.id
      insertPerson(db, { id, companyId, name, matchKey: personMatchKey(name), now: context.now() })
      updatePerson(db, id, { ...fields, ...numbers })
      setRole(db, { leadId, personId: id, role, newId: context.newId() })
      if (isFirst) setMainPerson(db, leadId, { personId: id, now: context.now() })
      return success({ id })
    },
  })
}

/** Changes what is given of a person and leaves the rest; null clears. Errors: person-not-found. */
export async function editPerson(
  context: EngineContext,
  asked: Asked<CheckedInput<'people.edit'>>,
): Promise<Output> {
  const { leadId, personId, name, ...fields } = asked.input
  const numbers = await numbersOf(context, leadId, fields)
  return onPerson(context, asked, 'person-edited', () => {
    const named = name === undefined ? {} : { name, matchKey: personMatchKey(name) }
    updatePerson(context.db, personId, { ...fields, ...numbers, ...named })
  })
}

/** Says what a person decides on a lead. Errors: person-not-found. */
export const setPersonRole = (context: EngineContext, asked: Asked<CheckedInput<'people.setRole'>>): Output =>
  onPerson(context, asked, 'person-role', () =>
    setRole(context.db, { ...asked.input, newId: context.newId() }),
  )

/** Makes a person the one who is called; whoever was it stays on the lead. Errors: person-not-found. */
export const makeMainPerson = (
  context: EngineContext,
  asked: Asked<CheckedInput<'people.makeMain'>>,
): Output =>
  onPerson(context, asked, 'person-main', (_, others) => {
    const { leadId, personId } = asked.input
    keepOnLead(context, leadId, others)
    setMainPerson(context.db, leadId, { personId, now: context.now() })
  })

/** Takes a person off a lead; another becomes its main person where it was this one. Errors: person-not-found. */
export const removePerson = (context: EngineContext, asked: Asked<CheckedInput<'people.remove'>>): Output =>
  onPerson(context, asked, 'person-removed', (person, others) => {
    const { leadId, personId } = asked.input
    removeFromLead(context.db, leadId, personId)
    const heir = others.find(({ role }) => role === 'decides') ?? others[0]
    if (person.isMain) setMainPerson(context.db, leadId, { personId: heir?.id, now: context.now() })
  })

interface OnLead {
  readonly leadId: LeadId
  readonly personId: PersonId
}

function onPerson<I extends OnLead>(
  context: EngineContext,
  asked: Asked<I>,
  code: SummaryCode,
  work: (person: PersonView, others: readonly PersonView[]) => void,
): Output {
  const { leadId, personId } = asked.input
  const people = peopleOfLead(context.db, leadId)
  const person = people.find(({ id }) => id === personId)
  if (!person) return failure(problem('person-not-found'))
  const lead = findLeadRow(context.db, leadId)?.title ?? ''
  return record(context, asked, {
    summary: summary(code, { person: person.name, lead }),
    work: () => {
      work(
        person,
        people.filter((one) => one !== person),
      )
      return success({ id: personId })
    },
  })
}

/** Whoever was only known as the main person gets a place of their own on the lead. */
function keepOnLead({ db, newId }: EngineContext, leadId: LeadId, people: readonly PersonView[]): void {
  for (const { id, role } of people) setRole(db, { leadId, personId: id, role, newId: newId() })
}

/** Numbers as `internationalNumber` reads them; one that is cleared or cannot be read has none. */
async function numbersOf(
  context: EngineContext,
  leadId: LeadId,
  { phone, mobile }: { phone?: string | null | undefined; mobile?: string | null | undefined },
) {
  const country = findLeadRow(context.db, leadId)?.country
  const read = async (number: string | null | undefined): Promise<string | null | undefined> =>
    number == null ? number : ((await internationalNumber(context, { phone: number, country })) ?? null)
  return { phoneE164: await read(phone), mobileE164: await read(mobile) }
}
