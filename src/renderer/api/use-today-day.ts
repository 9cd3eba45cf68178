import { wallTimeAt } from '../i18n/calendar-days.ts'
import { useQuestion } from './use-question.ts'

/** The day it is where the rep works: `2026-11-26`. */
export function useTodayDay(): string {
  const timeZone = useQuestion('app.status', {}).data?.me.timeZone ?? 'UTC'
  return wallTimeAt(Date.now(), timeZone).slice(0, 10)
}
