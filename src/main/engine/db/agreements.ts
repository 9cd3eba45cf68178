import type { Database } from 'better-sqlite3'
import type { AgreementView } from '../../../core/contract/agreements.ts'
import type { LeadId } from '../../../core/ids.ts'
import { orNull, present } from './rows.ts'

export function insertAgreement(
  db: Database,
  agreement: AgreementView & { readonly id: string; readonly leadId: LeadId },
): void {
  db.prepare(
    `INSERT INTO agreements (id, lead_id, channel, starts_at, time_zone, gap_business_days, at_time, note, agreed_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    agreement.id,
    agreement.leadId,
    orNull(agreement.channel),
    orNull(agreement.startsAt),
    orNull(agreement.timeZone),
    orNull(agreement.gapBusinessDays),
    orNull(agreement.at),
    orNull(agreement.note),
    agreement.agreedAt,
  )
}

/** The agreement in force: the latest one that was not ended. It outranks every cadence. */
export function agreementOfLead(db: Database, leadId: LeadId): AgreementView | undefined {
  const row = db
    .prepare(
      `SELECT ${columns} FROM agreements WHERE lead_id = ? AND ended_at IS NULL
       ORDER BY agreed_at DESC, id DESC LIMIT 1`,
    )
    .get(leadId)
  return row === undefined ? undefined : present<AgreementView>(row)
}

/** Every agreement that was ever made, newest first. */
export function agreementsOfLead(db: Database, leadId: LeadId): AgreementView[] {
  return db
    .prepare(`SELECT ${columns} FROM agreements WHERE lead_id = ? ORDER BY agreed_at DESC, id DESC`)
    .all(leadId)
    .map((row) => present<AgreementView>(row))
}

/** Ends what is in force: a newer agreement stands in its place, or the cadence counts again. */
export function endAgreements(db: Database, leadId: LeadId, endedAt: number): void {
  db.prepare('UPDATE agreements SET ended_at = ? WHERE lead_id = ? AND ended_at IS NULL').run(endedAt, leadId)
}

const columns = `channel, starts_at AS startsAt, time_zone AS timeZone, gap_business_days AS gapBusinessDays,
  at_time AS "at", note, agreed_at AS agreedAt`
