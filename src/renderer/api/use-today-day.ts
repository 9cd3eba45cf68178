import { wallTimeAt } from '../i18n/calendar-days.ts'
import { useQuestion } from './use-question.ts'

/** The day it is where the rep works: `2026-11-26`. */
export function useTodayDay(): string {
  const status = useQuestion('app.status', {}).data
  return status?.day ?? wallTimeAt(Date.now(), 'UTC').slice(0, 10)
}
