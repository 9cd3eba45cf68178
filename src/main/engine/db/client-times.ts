import type { Database } from 'better-sqlite3'
import { isConversation } from '../../../core/followup/after-outcome.ts'
import { outcomes } from '../../../core/followup/outcome.ts'
import type { LeadId } from '../../../core/ids.ts'
import type { TimeOfDay } from '../../../core/time/wall-time.ts'
import { present } from './rows.ts'

/** What is known of a client's place and hours. */
export interface ClientPlace {
  readonly leadId: LeadId
  /** The same for all leads of one company, or of one person where there is no company. */
  readonly client: string
  readonly country?: string | undefined
  readonly region?: string | undefined
  readonly timeZone?: string
  readonly opensAt?: TimeOfDay
  readonly closesAt?: TimeOfDay
}

export function clientPlaces(db: Database, leads: readonly LeadId[]): ClientPlace[] {
  return db
    .prepare(
      `SELECT leads.id AS leadId, ${clientOfLead} AS client,
         coalesce(companies.country, people.country) AS country,
         coalesce(companies.region, people.region) AS region,
         companies.time_zone AS timeZone, companies.opens_at AS opensAt, companies.closes_at AS closesAt
       FROM json_each(?) AS wanted CROSS JOIN leads ON leads.id = wanted.value
       LEFT JOIN companies ON companies.id = leads.company_id
       LEFT JOIN people ON people.id = leads.person_id`,
    )
    .all(JSON.stringify(leads))
    .map((row) => present<ClientPlace>(row))
}

/** When (ms UTC) each of these clients was really spoken to, the earliest first. Nobody is reached by a letter. */
export function conversationsWith(db: Database, clients: readonly string[]): Map<string, number[]> {
  const rows = db
    .prepare(
      `WITH wanted AS (SELECT value AS client FROM json_each(?)),
       client_leads AS (
         SELECT client, leads.id FROM wanted CROSS JOIN leads ON leads.company_id = client
         UNION ALL SELECT client, leads.id FROM wanted CROSS JOIN leads ON leads.person_id = client
           WHERE leads.company_id IS NULL
         UNION ALL SELECT client, leads.id FROM wanted CROSS JOIN leads ON leads.id = client)
       SELECT client, happened_at_utc AS at FROM client_leads
       CROSS JOIN touches ON touches.lead_id = client_leads.id
       WHERE touches.outcome IN (${conversations}) AND touches.channel IN ('phone', 'video', 'visit')
       ORDER BY happened_at_utc`,
    )
    .all(JSON.stringify(clients)) as { client: string; at: number }[]
  const found = new Map<string, number[]>()
  for (const { client, at } of rows) {
    const times = found.get(client)
    if (times === undefined) found.set(client, [at])
    else times.push(at)
  }
  return found
}

const clientOfLead = 'coalesce(leads.company_id, leads.person_id, leads.id)'

const conversations = outcomes
  .filter(isConversation)
  .map((outcome) => `'${outcome}'`)
  .join(', ')
