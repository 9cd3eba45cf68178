import type { AgreementView } from '../../../core/contract/agreements.ts'
import type { LeadDetail, LeadRow, TimelineEntry } from '../../../core/contract/leads.ts'
import type { CheckedInput, RequestOutput } from '../../../core/contract/requests.ts'
import type { StringView } from '../../../core/contract/strings.ts'
import type { CompanyId, LeadId, PersonId } from '../../../core/ids.ts'
import { countryCode } from '../../../core/lead/country-code.ts'
import { companyMatchKey, personMatchKey } from '../../../core/lead/match-key.ts'
import { problem } from '../../../core/problem.ts'
import { failure, type Result, success } from '../../../core/result.ts'
import { summary } from '../../../core/summary.ts'
import { agreementOfLead, agreementsOfLead } from '../db/agreements.ts'
import { insertCompany, insertPerson } from '../db/clients.ts'
import { companyOfLead } from '../db/companies.ts'
import { decisionsOfLead } from '../db/decisions.ts'
import { findCard, followUpsOfLead } from '../db/follow-ups.ts'
import { findLeadRow } from '../db/lead-rows.ts'
import { findLeadFacts, findLeadId, insertLead } from '../db/leads.ts'
import { peopleOfLead, reachedOnlyGatekeepers } from '../db/people.ts'
import { lastStringOfLead, stringsOfLead } from '../db/strings.ts'
import { pastContacts, touchesOfLead } from '../db/touches.ts'
import { type Asked, type EngineContext, newIdAs, record } from './context.ts'
import { canExtend } from './desk.ts'
import { me } from './first-start.ts'
import { changeLead, checkedChanges } from './lead-changes.ts'
import { firstStage } from './stages.ts'

/** Everything on one lead. Errors: lead-not-found. */
export function openLead({ db }: EngineContext, id: LeadId): Result<LeadDetail> {
  const row = findLeadRow(db, id)
  if (!row) return failure(problem('lead-not-found'))
  const facts = findLeadFacts(db, id)
  const followUps = followUpsOfLead(db, id)
  const contacts = pastContacts(db, id)
  const strings = stringsOfLead(db, id).map((string) => ({
    ...string,
    followUps: followUps.filter((one) => one.stringId === string.id),
  }))
  const agreed = agreementsOfLead(db, id).map(agreementEntry)
  const decided = decisionsOfLead(db, id).map((one): TimelineEntry => ({ kind: 'decided', ...one }))
  return success({
    lead: { ...row, ...facts },
    company: companyOfLead(db, id),
    people: peopleOfLead(db, id),
    nextStep: row.nextStep && findCard(db, row.nextStep.followUpId),
    strings,
    agreement: agreementOfLead(db, id),
    onlyGatekeepers: reachedOnlyGatekeepers(db, id),
    canExtend: canExtend({ lead: row, string: lastStringOfLead(db, id), contacts }),
    timeline: timelineOf(row, strings, [...touchesOfLead(db, id), ...agreed, ...decided]),
  })
}

/** The same by the number that people read. Errors: lead-not-found. */
export function openLeadByNumber(context: EngineContext, number: number): Result<LeadDetail> {
  const id = findLeadId(context.db, number)
  return id === undefined ? failure(problem('lead-not-found')) : openLead(context, id)
}

/**
 * A lead by hand; it needs one of title, company, person. `phoneE164` is its number as `internationalNumber` reads
 * it, by which an import finds the client again. Errors: lead-unnamed.
 */
export function addLead(
  context: EngineContext,
  asked: Asked<CheckedInput<'leads.add'>>,
  phoneE164?: string,
): Result<RequestOutput<'leads.add'>> {
  const input = { ...asked.input, phoneE164 }
  const title = input.title ?? input.company ?? input.person
  if (title === undefined) {
    return failure(problem('lead-unnamed', {}, 'title'))
  }
  return record(context, asked, {
    summary: summary('lead-added', { lead: title }),
    work: () => {
      const now = context.now()
      const companyId =
        input.company === undefined ? undefined : addCompany(context, { ...input, name: input.company })
      const personId =
        input.person === undefined
          ? undefined
          : addPerson(context, { ...input, name: input.person, companyId })
      const id = newIdAs<LeadId>(context)
      insertLead(context.db, {
        id,
        title,
        companyId,
        personId,
        sellerId: me(context).id,
        stageId: firstStage(context),
        note: input.note,
        now,
      })
      return success({ id })
    },
  })
}

/**
 * Changes what is given and leaves the rest; null clears.
 * Errors: lead-not-found, client-missing, country-unknown, seller-not-found, product-not-found.
 */
export function editLead(
  context: EngineContext,
  asked: Asked<CheckedInput<'leads.edit'>>,
): Result<RequestOutput<'leads.edit'>> {
  const { id, ...asking } = asked.input
  const row = findLeadRow(context.db, id)
  if (!row) return failure(problem('lead-not-found'))
  const changes = checkedChanges(context, asking)
  if (!changes.ok) return changes
  const hasClient = row.companyName !== undefined || row.personName !== undefined
  if (changes.value.country != null && !hasClient) return failure(problem('client-missing', {}, 'country'))
  return record(context, asked, {
    summary: summary('lead-edited', { lead: row.title }),
    work: () => {
      changeLead(context, id, changes.value)
      return success({ id })
    },
  })
}

type NewClient = Pick<CheckedInput<'leads.add'>, 'country' | 'phone' | 'email' | 'person'> & {
  name: string
  phoneE164: string | undefined
}

/** The number goes to the person where there is one: that is who will be called. */
function addCompany(
  context: EngineContext,
  { name, country, phone, phoneE164, person }: NewClient,
): CompanyId {
  const id = newIdAs<CompanyId>(context)
  insertCompany(context.db, {
    id,
    name,
    matchKey: companyMatchKey(name),
    country: countryOf(country),
    ...(person === undefined ? { phone, phoneE164 } : {}),
    now: context.now(),
  })
  return id
}

function addPerson(
  context: EngineContext,
  { name, email, phone, phoneE164, country, companyId }: NewClient & { companyId: CompanyId | undefined },
): PersonId {
  const id = newIdAs<PersonId>(context)
  insertPerson(context.db, {
    id,
    companyId,
    name,
    matchKey: personMatchKey(name),
    email,
    phone,
    phoneE164,
    country: countryOf(country),
    now: context.now(),
  })
  return id
}

/** A country that is not recognised is kept as written rather than lost. */
const countryOf = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : (countryCode(text) ?? text)

const agreementEntry = (agreement: AgreementView): TimelineEntry => ({
  kind: 'agreed',
  at: agreement.agreedAt,
  agreement,
})

function timelineOf(
  created: Pick<LeadRow, 'createdAt' | 'source'>,
  strings: readonly StringView[],
  others: readonly TimelineEntry[],
): TimelineEntry[] {
  const started = strings.map(({ startedAt, cadenceName, attemptsOf }): TimelineEntry => {
    return { kind: 'string-started', at: startedAt, cadenceName, of: attemptsOf }
  })
  const ended = strings.flatMap(({ endedAt, endReason, cadenceName }): TimelineEntry[] =>
    endedAt === undefined || endReason === undefined
      ? []
      : [{ kind: 'string-ended', at: endedAt, cadenceName, reason: endReason }],
  )
  const extended = strings.flatMap(({ extendedAt, cadenceName, attemptsOf }): TimelineEntry[] =>
    extendedAt === undefined
      ? []
      : [{ kind: 'string-extended', at: extendedAt, cadenceName, of: attemptsOf }],
  )
  const origin: TimelineEntry = { kind: 'created', at: created.createdAt, source: created.source }
  return [...others, ...ended, ...extended, ...started, origin].sort((a, b) => b.at - a.at)
}
