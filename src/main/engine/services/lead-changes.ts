import type { CheckedInput } from '../../../core/contract/requests.ts'
import type { LeadId } from '../../../core/ids.ts'
import { countryCode } from '../../../core/lead/country-code.ts'
import { problem } from '../../../core/problem.ts'
import { failure, type Result, success } from '../../../core/result.ts'
import { setClientCountry } from '../db/clients.ts'
import { handOver, type LeadChanges, updateLead } from '../db/leads.ts'
import { hasProduct } from '../db/products.ts'
import { hasSeller } from '../db/sellers.ts'
import type { EngineContext } from './context.ts'
import { stageNamed } from './stages.ts'

/** Changes of a lead that can be made; null clears. The stage is called by its name. */
export type CheckedChanges = Omit<LeadChanges, 'stageId'> & {
  readonly country?: string | null | undefined
  readonly stage?: string | null | undefined
}

/** Errors: country-unknown, seller-not-found, product-not-found. */
export function checkedChanges(
  { db }: EngineContext,
  { country, ...changes }: Omit<CheckedInput<'leads.edit'>, 'id'>,
): Result<CheckedChanges> {
  const code = country == null ? country : countryCode(country)
  if (country != null && code === undefined) {
    return failure(problem('country-unknown', { country }, 'country'))
  }
  if (changes.sellerId !== undefined && !hasSeller(db, changes.sellerId)) {
    return failure(problem('seller-not-found', {}, 'sellerId'))
  }
  if (changes.productId != null && !hasProduct(db, changes.productId)) {
    return failure(problem('product-not-found', {}, 'productId'))
  }
  return success({ ...changes, country: code })
}

/** Makes the changes; the caller's command is running. */
export function changeLead(
  context: EngineContext,
  id: LeadId,
  { country, stage, ...changes }: CheckedChanges,
): void {
  const { db, now } = context
  const stageId = stage == null ? stage : stageNamed(context, stage)
  updateLead(db, id, { ...changes, stageId, now: now() })
  if (changes.sellerId !== undefined) handOver(db, id, changes.sellerId, now())
  if (country !== undefined) setClientCountry(db, id, country)
}
