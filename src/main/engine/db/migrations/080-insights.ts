import type { Migration } from '../migrate.ts'

/** The letter that stands for an outcome in `strings.contacts`. */
const letter = `CASE touches.outcome WHEN 'agreed' THEN 'a' WHEN 'interested' THEN 'i' WHEN 'not-now' THEN 'l'
  WHEN 'no-answer' THEN 'n' WHEN 'message' THEN 'm' WHEN 'not-decider' THEN 'd' WHEN 'refused' THEN 'r'
  WHEN 'bought' THEN 'b' END`

const contacts = `coalesce((SELECT group_concat(letter, '') FROM (SELECT ${letter} AS letter
  FROM follow_ups JOIN touches ON touches.follow_up_id = follow_ups.id
  WHERE follow_ups.string_id = strings.id ORDER BY touches.happened_at_utc, follow_ups.attempt)), '')`

const isSold = `EXISTS (SELECT 1 FROM touches
  WHERE touches.lead_id = strings.lead_id AND touches.outcome = 'bought'
    AND touches.happened_at_utc >= strings.started_at AND touches.happened_at_utc < coalesce(
      (SELECT min(later.started_at) FROM strings AS later
       WHERE later.lead_id = strings.lead_id AND later.started_at > strings.started_at), 9e15))`

const trigger = (event: string, row: 'OLD' | 'NEW'): string => {
  const name = event.split(' ', 1)[0]?.toLowerCase()
  return `
CREATE TRIGGER string_contacts_on_touch_${name} AFTER ${event} ON touches
WHEN ${row}.follow_up_id IS NOT NULL BEGIN
  UPDATE strings SET contacts = ${contacts}
  WHERE id = (SELECT string_id FROM follow_ups WHERE id = ${row}.follow_up_id);
END;
CREATE TRIGGER string_sale_on_touch_${name} AFTER ${event} ON touches
WHEN ${row}.outcome = 'bought' BEGIN
  UPDATE strings SET is_sold = ${isSold} WHERE lead_id = ${row}.lead_id AND is_sold <> ${isSold};
END;`
}

/**
 * How far strings went, kept with each of them. Reading it from the touches took 280 to 380 ms for 50,000 strings, and
 * most of that was left with every index that could help. `contacts` is what came of the attempts made, in order, a
 * letter each; `is_sold` says that the lead bought, at an attempt or later, before another string began. The index
 * has them in the order in which they are grouped.
 */
export const insights: Migration = {
  version: 80,
  name: 'insights',
  sql: `
ALTER TABLE strings ADD COLUMN contacts TEXT NOT NULL DEFAULT '';
ALTER TABLE strings ADD COLUMN is_sold INTEGER NOT NULL DEFAULT 0 CHECK (is_sold IN (0, 1));
UPDATE strings SET contacts = ${contacts}, is_sold = ${isSold};
CREATE INDEX strings_by_course
  ON strings (kind, seller_id, cadence_id, attempts_of, end_reason, contacts, is_sold, started_at);
${trigger('INSERT', 'NEW')}
${trigger('UPDATE OF outcome, happened_at_utc', 'NEW')}
${trigger('DELETE', 'OLD')}
`,
}
