import type { Database } from 'better-sqlite3'
import { type Language, resolveLanguage } from '../../../core/language.ts'
import { readSetting, writeSetting } from './settings.ts'

/** The language of the rep: that of the settings, else that of the machine. */
export const languageOf = (db: Database): Language =>
  resolveLanguage(readSetting(db, 'language'), readSetting(db, 'systemLanguage'))

/** Remembers the language of the machine; no command, because nobody changed anything. */
export function keepSystemLanguage(
  db: Database,
  language: string | undefined,
  when: 'always' | 'if-unknown',
): void {
  const known = readSetting(db, 'systemLanguage')
  if (language === undefined || language === known || (known !== undefined && when === 'if-unknown')) return
  writeSetting(db, 'systemLanguage', language)
}
