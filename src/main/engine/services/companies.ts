import type { CompanyView } from '../../../core/contract/parties.ts'
import type { CheckedInput, RequestOutput } from '../../../core/contract/requests.ts'
import type { CompanyId } from '../../../core/ids.ts'
import { countryCode } from '../../../core/lead/country-code.ts'
import { companyMatchKey } from '../../../core/lead/match-key.ts'
import { type Problem, problem } from '../../../core/problem.ts'
import { failure, type Result, success } from '../../../core/result.ts'
import { summary } from '../../../core/summary.ts'
import { isTimeZone } from '../../../core/time/zone.ts'
import { insertCompany } from '../db/clients.ts'
import { type CompanyChanges, companyOfLead, joinCompany, updateCompany } from '../db/companies.ts'
import { findLeadRow } from '../db/lead-rows.ts'
import { type Asked, type EngineContext, newIdAs, record } from './context.ts'
import { internationalNumber } from './international-number.ts'

type Input = CheckedInput<'companies.edit'>

/**
 * Changes what is given of a lead's company and leaves the rest; null clears. A lead without one gets it by its name.
 * Errors: lead-not-found, company-unnamed, country-unknown, time-zone-unknown, opens-late.
 */
export async function editCompany(
  context: EngineContext,
  asked: Asked<Input>,
): Promise<Result<RequestOutput<'companies.edit'>>> {
  const { input } = asked
  const { leadId } = input
  if (!findLeadRow(context.db, leadId)) return failure(problem('lead-not-found'))
  const company = companyOfLead(context.db, leadId)
  const refused = refusalOf(company, input)
  if (refused) return failure(refused)
  const changes = await changesOf(context, company, input)
  return record(context, asked, {
    summary: summary('company-edited', { company: input.name ?? company?.name ?? '' }),
    work: () => {
      updateCompany(context.db, company?.id ?? newCompany(context, input), changes)
      return success({ leadId })
    },
  })
}

function refusalOf(
  company: CompanyView | undefined,
  { name, country, timeZone, hours }: Input,
): Problem | undefined {
  if (!company && name === undefined) return problem('company-unnamed', {}, 'name')
  if (country != null && countryCode(country) === undefined) {
    return problem('country-unknown', { country }, 'country')
  }
  if (timeZone != null && !isTimeZone(timeZone)) {
    return problem('time-zone-unknown', { timeZone }, 'timeZone')
  }
  return hours && hours.closesAt <= hours.opensAt ? problem('opens-late', {}, 'hours') : undefined
}

async function changesOf(
  context: EngineContext,
  company: CompanyView | undefined,
  { leadId: _, name, country, phone, hours, ...rest }: Input,
): Promise<CompanyChanges> {
  const code = country == null ? country : countryCode(country)
  const home = code === undefined ? company?.country : (code ?? undefined)
  // In another country the number that is there is another one.
  const number = phone === undefined && country !== undefined ? company?.phone : phone
  return {
    ...rest,
    country: code,
    phone,
    phoneE164:
      number == null
        ? number
        : ((await internationalNumber(context, { phone: number, country: home })) ?? null),
    ...(name === undefined ? {} : { name, matchKey: companyMatchKey(name) }),
    ...(hours === undefined ? {} : { opensAt: hours?.opensAt ?? null, closesAt: hours?.closesAt ?? null }),
  }
}

function newCompany(context: EngineContext, { leadId, name = '' }: Input): CompanyId {
  const companyId = newIdAs<CompanyId>(context)
  const now = context.now()
  insertCompany(context.db, { id: companyId, name, matchKey: companyMatchKey(name), now })
  joinCompany(context.db, leadId, { companyId, now })
  return companyId
}
