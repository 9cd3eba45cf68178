import type { LeadRow } from '../../core/contract/leads.ts'
import { leadId } from '../../core/ids.ts'
import { problem } from '../../core/problem.ts'
import type { Session } from './session.ts'
import { Refusal } from './terminal.ts'

/** The lead meant by an id or by its number. */
export async function findLead({ ask }: Session, reference: string): Promise<LeadRow> {
  const id = leadId.safeParse(reference)
  if (id.success) return (await ask('leads.open', { id: id.data })).lead
  const number = /^\d{1,15}$/.test(reference) ? Number(reference) : undefined
  if (number === undefined) {
    throw new Refusal(
      problem('invalid-input', { detail: `“${reference}” is neither an id nor the number of a lead` }),
    )
  }
  return (await ask('leads.byNumber', { number })).lead
}
