import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { cadenceId, sellerId } from '../../../core/ids.ts'
import { languageChoice } from '../../../core/language.ts'
import { timeOfDay } from '../../../core/time/wall-time.ts'

/** Every setting with its schema; the default counts until it is saved. */
const settings = {
  /** The seller who works here. Made at the first start. */
  me: sellerId.optional(),
  language: languageChoice.default('system'),
  /** The language of this machine as the window found it. Absent until there was one. */
  systemLanguage: z.string().optional(),
  /** The hour at which first calls are proposed. */
  firstCallAt: timeOfDay.default('09:30' as z.infer<typeof timeOfDay>),
  /** How many first calls a day are planned when many strings start at once. */
  firstCallsPerDay: z.int().min(1).max(100).default(8),
  /** When clients are open whose own hours are not known, by their own clocks. */
  clientHours: z.object({ opensAt: timeOfDay, closesAt: timeOfDay }).default({
    opensAt: '09:00' as z.infer<typeof timeOfDay>,
    closesAt: '18:00' as z.infer<typeof timeOfDay>,
  }),
  /** The cadence of each kind that is taken where none is chosen; without one, the first. */
  defaultCadences: z.object({ string: cadenceId.optional(), nurture: cadenceId.optional() }).default({}),
  /** The first run is over. */
  isSetUp: z.boolean().default(false),
  discreet: z.boolean().default(false),
  subscription: z.object({ token: z.string(), port: z.int() }).optional(),
}

type Settings = typeof settings
export type SettingName = keyof Settings
export type SettingValue<N extends SettingName> = z.output<Settings[N]>

export function readSetting<N extends SettingName>(db: Database, name: N): SettingValue<N> {
  const value = db.prepare('SELECT value FROM settings WHERE id = ?').pluck().get(name) as string | undefined
  return settings[name].parse(value === undefined ? undefined : JSON.parse(value)) as SettingValue<N>
}

/** Saves one setting; undefined takes it back to its default. */
export function writeSetting<N extends SettingName>(db: Database, name: N, value: SettingValue<N>): void {
  if (value === undefined) {
    db.prepare('DELETE FROM settings WHERE id = ?').run(name)
    return
  }
  db.prepare(
    'INSERT INTO settings (id, value) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET value = excluded.value',
  ).run(name, JSON.stringify(value))
}
