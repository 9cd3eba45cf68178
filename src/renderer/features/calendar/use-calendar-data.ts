import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { SellerView } from '../../../core/contract/parties.ts'
import { wallTimeAt } from '../../../core/time/zone.ts'
import { useEngine } from '../../api/engine-context.ts'
import { useNow } from '../../api/use-now.ts'
import { questionQuery, useQuestion } from '../../api/use-question.ts'
import { dayOf, timeOf } from '../../i18n/calendar-days.ts'
import { type BusySpan, busySpans } from './busy-spans.ts'
import { type Period, periodOf, stepDay, type View } from './period.ts'
import { minuteOf, type Placed, placeCards } from './placement.ts'

/** More than anybody can see in a month; the engine asks for a limit. */
const limit = 5000

export interface CalendarData {
  /** The engine has answered for these very days. */
  readonly isKnown: boolean
  readonly placed: readonly Placed[]
  /** Why nobody works on a day of the period: the public holiday, or the rep's absence. */
  readonly daysOff: ReadonlyMap<string, string>
  /** What other calendars have taken of each day. */
  readonly busy: ReadonlyMap<string, readonly BusySpan[]>
  readonly now: { readonly day: string; readonly minute: number } | undefined
}

/** What stands in the calendar in a period, asked again whenever something changes. */
export function useCalendarData(period: Period, me: SellerView): CalendarData {
  const { from, to } = period
  const agenda = useQuestion('followUps.agenda', { from, to, limit }, { keepPrevious: true })
  const cards = agenda.data
  const now = useNow()
  const placed = useMemo(() => placeCards(cards ?? [], me.timeZone, now), [cards, me.timeZone, now])
  return {
    isKnown: agenda.isSuccess && !agenda.isPlaceholderData,
    placed,
    daysOff: useDaysOff(period),
    busy: useBusy(period),
    now: useMemo(() => (now === undefined ? undefined : nowOnWall(now, me.timeZone)), [now, me.timeZone]),
  }
}

function useDaysOff({ from, to, days }: Period): ReadonlyMap<string, string> {
  const { t } = useTranslation()
  const holidays = useQuestion('calendar.holidays', { from, to }, { keepPrevious: true }).data
  const absences = useQuestion('absences.list', {}).data
  return useMemo(() => {
    const away = (absences ?? []).flatMap(({ firstDay, lastDay, name }) =>
      days
        .filter((day) => day >= firstDay && day <= lastDay)
        .map((day): [string, string] => [day, name ?? t('absence.unnamed')]),
    )
    return new Map([...away, ...(holidays ?? []).map(({ day, name }): [string, string] => [day, name])])
  }, [holidays, absences, days, t])
}

function useBusy({ from, to, days }: Period): ReadonlyMap<string, readonly BusySpan[]> {
  const busy = useQuestion('busy.between', { from, to }, { keepPrevious: true }).data
  return useMemo(() => busySpans(busy ?? [], days), [busy, days])
}

/** Asks for the periods before and after once this one is shown, so that paging paints at once. */
export function usePrefetchBeside({ view, day }: { view: View; day: string }, firstWeekday: number): void {
  const engine = useEngine()
  const queries = useQueryClient()
  useEffect(() => {
    const idle = requestIdleCallback(() => {
      for (const count of [1, -1]) {
        const { from, to } = periodOf(view, stepDay(view, day, count), firstWeekday)
        void queries.prefetchQuery(questionQuery(engine, 'followUps.agenda', { from, to, limit }))
        void queries.prefetchQuery(questionQuery(engine, 'calendar.holidays', { from, to }))
        void queries.prefetchQuery(questionQuery(engine, 'busy.between', { from, to }))
      }
    })
    return () => cancelIdleCallback(idle)
  }, [engine, queries, view, day, firstWeekday])
}

function nowOnWall(now: number, timeZone: string) {
  const wall = wallTimeAt(now, timeZone)
  return { day: dayOf(wall), minute: minuteOf(timeOf(wall)) }
}
