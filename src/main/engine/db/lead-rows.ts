import type { Database } from 'better-sqlite3'
import type { LeadRow } from '../../../core/contract/leads.ts'
import type { LeadId } from '../../../core/ids.ts'
import { present } from './rows.ts'

/** The row of one lead, or undefined when it no longer exists. */
export function findLeadRow(db: Database, id: LeadId): LeadRow | undefined {
  const row = db.prepare(`${selectRows} FROM leads ${joins} WHERE leads.id = ?`).get(id)
  return row === undefined ? undefined : leadRowOf(row)
}

/** Leads by their numbers, in the order given: one statement, because starting one costs more than reading a row. */
export function leadRowsByNumber(db: Database, numbers: readonly number[]): LeadRow[] {
  return db
    .prepare(
      `${selectRows} FROM json_each(?) AS wanted CROSS JOIN leads ON leads.number = wanted.value ${joins}
       ORDER BY wanted.key`,
    )
    .all(JSON.stringify(numbers))
    .map(leadRowOf)
}

/** The ids of leads by their numbers, in the order given. */
export const leadIdsByNumber = (db: Database, numbers: readonly number[]): LeadId[] =>
  db
    .prepare(
      'SELECT id FROM json_each(?) AS wanted CROSS JOIN leads ON leads.number = wanted.value ORDER BY wanted.key',
    )
    .pluck()
    .all(JSON.stringify(numbers)) as LeadId[]

const selectRows = `SELECT leads.id, leads.number, leads.title, companies.name AS companyName,
  people.name AS personName, coalesce(people.phone, people.mobile, companies.phone) AS phone, people.email,
  leads.client_country AS country, companies.city, products.id AS productId, products.name AS productName,
  sellers.id AS sellerId, sellers.name AS sellerName, stages.id AS stageId,
  stages.name AS stage, leads.state,
  leads.waiting_until AS waitingUntil, leads.value_cents AS valueCents, leads.currency,
  leads.source, leads.created_at AS createdAt, leads.touch_count AS contacts,
  next.id AS nextId, next.starts_at AS nextStartsAt, next.time_zone AS nextTimeZone,
  next.starts_at_utc AS nextStartsAtUtc, next.channel AS nextChannel, next.attempt AS nextAttempt,
  strings.attempts_of AS nextOf, last.happened_at AS lastHappenedAt, last.outcome AS lastOutcome`

const joins = `JOIN sellers ON sellers.id = leads.seller_id
  LEFT JOIN companies ON companies.id = leads.company_id
  LEFT JOIN people ON people.id = leads.person_id
  LEFT JOIN stages ON stages.id = leads.stage_id
  LEFT JOIN products ON products.id = leads.product_id
  LEFT JOIN follow_ups AS next ON next.id = (SELECT id FROM follow_ups
    WHERE lead_id = leads.id AND status = 'planned' ORDER BY starts_at_utc, id LIMIT 1)
  LEFT JOIN strings ON strings.id = next.string_id
  LEFT JOIN touches AS last ON last.id = (SELECT id FROM touches
    WHERE lead_id = leads.id ORDER BY happened_at_utc DESC, id DESC LIMIT 1)`

function leadRowOf(raw: unknown): LeadRow {
  const { nextId, nextStartsAt, nextTimeZone, nextStartsAtUtc, nextChannel, nextAttempt, nextOf, ...rest } =
    raw as Record<string, unknown>
  const { lastHappenedAt, lastOutcome, ...lead } = rest
  const nextStep = {
    followUpId: nextId,
    startsAt: nextStartsAt,
    timeZone: nextTimeZone,
    startsAtUtc: nextStartsAtUtc,
    channel: nextChannel,
    attempt: nextAttempt,
    of: nextOf,
  }
  return present<LeadRow>({
    ...lead,
    nextStep: nextId === null ? null : present(nextStep),
    lastContact: lastOutcome === null ? null : { happenedAt: lastHappenedAt, outcome: lastOutcome },
  })
}
