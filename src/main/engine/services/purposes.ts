import type { RequestOutput } from '../../../core/contract/requests.ts'
import type { LeadId } from '../../../core/ids.ts'
import { fold } from '../../../core/lead/fold.ts'
import { problem } from '../../../core/problem.ts'
import { failure, type Result, success } from '../../../core/result.ts'
import { listCadences } from '../db/cadences.ts'
import { findLeadRow } from '../db/lead-rows.ts'
import { latestPurposes, purposesOfLead } from '../db/purposes.ts'
import type { EngineContext } from './context.ts'

const offered = 8
const lookedAt = 300

/**
 * What was said on a lead before, and what would be new to it: the purposes of the cadences, then those the rep uses
 * with other clients. The same purpose twice brings a client nothing. Errors: lead-not-found.
 */
export function purposesFor(
  { db }: EngineContext,
  leadId: LeadId,
): Result<RequestOutput<'followUps.purposes'>> {
  if (!findLeadRow(db, leadId)) return failure(problem('lead-not-found'))
  const used = purposesOfLead(db, leadId, 'done')
  const known = [...used, ...purposesOfLead(db, leadId, 'planned')].map(({ purpose }) => purpose)
  const steps = listCadences(db)
    .filter(({ kind }) => kind === 'string')
    .flatMap((cadence) => cadence.steps.map(({ purpose }) => purpose))
  return success({
    used,
    unused: newTo(known, [...steps, ...latestPurposes(db, lookedAt)]).slice(0, offered),
  })
}

function newTo(known: readonly string[], purposes: readonly string[]): string[] {
  const seen = new Set(known.map(keyOf))
  return purposes.filter((purpose) => {
    const isNew = !seen.has(keyOf(purpose))
    seen.add(keyOf(purpose))
    return isNew
  })
}

const keyOf = (purpose: string): string => fold(purpose.trim())
