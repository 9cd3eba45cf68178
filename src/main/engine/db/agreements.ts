import type { Database } from 'better-sqlite3'
import type { AgreementView } from '../../../core/contract/agreements.ts'
import type { LeadId } from '../../../core/ids.ts'
import { orNull, present } from './rows.ts'

export function insertAgreement(
  db: Database,
  agreement: AgreementView & { readonly id: string; readonly leadId: LeadId },
): void {
  const { id, leadId, channel, startsAt, timeZone, note, agreedAt } = agreement
  db.prepare(
    `INSERT INTO agreements (id, lead_id, channel, starts_at, time_zone, note, agreed_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  ).run(id, leadId, orNull(channel), orNull(startsAt), orNull(timeZone), orNull(note), agreedAt)
}

/** The latest agreement with the client: it outranks every cadence. */
export function agreementOfLead(db: Database, leadId: LeadId): AgreementView | undefined {
  const row = db
    .prepare(
      `SELECT channel, starts_at AS startsAt, time_zone AS timeZone, note, agreed_at AS agreedAt
       FROM agreements WHERE lead_id = ? ORDER BY agreed_at DESC LIMIT 1`,
    )
    .get(leadId)
  return row === undefined ? undefined : present<AgreementView>(row)
}
