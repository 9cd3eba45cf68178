import type { BulkResult, BulkTarget, LeftOutReason } from '../../../core/contract/bulk.ts'
import type { LeadId } from '../../../core/ids.ts'
import { type BulkLead, bulkLeads } from '../db/bulk-leads.ts'
import { selectedLeads } from '../db/lead-list.ts'
import type { EngineContext } from './context.ts'
import { listMoment } from './list-moment.ts'

/** The ids that a target names, also of leads that no longer exist. */
export function targetIds(context: EngineContext, target: BulkTarget): LeadId[] {
  if ('ids' in target) return target.ids
  const except = new Set(target.except)
  return selectedLeads(context.db, target, listMoment(context)).filter((id) => !except.has(id))
}

/** The leads that a rule lets through, and those it keeps out with the reason. */
export interface Sorted {
  readonly leads: readonly BulkLead[]
  readonly leftOut: BulkResult['leftOut']
}

/** So many leads are named of those left out for one reason; the number says how many there are. */
const namedAtMost = 200

/** Asks a rule of every lead of a target: nothing, or why the lead is left as it is. */
export function sortTarget(
  context: EngineContext,
  target: BulkTarget,
  rule: (lead: BulkLead) => LeftOutReason | undefined,
): Sorted {
  const leads: BulkLead[] = []
  const kept = new Map<LeftOutReason, BulkLead[]>()
  for (const lead of bulkLeads(context.db, targetIds(context, target))) {
    const reason = rule(lead)
    if (reason === undefined) leads.push(lead)
    else {
      const out = kept.get(reason) ?? []
      out.push(lead)
      kept.set(reason, out)
    }
  }
  const leftOut = [...kept].map(([reason, out]) => ({
    reason,
    count: out.length,
    leads: out.slice(0, namedAtMost).map(({ id, title }) => ({ id, title })),
  }))
  return { leads, leftOut }
}

export const idsOf = (leads: readonly BulkLead[]): LeadId[] => leads.map(({ id }) => id)
