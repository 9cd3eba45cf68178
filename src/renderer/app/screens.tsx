import { lazy, Suspense, useEffect } from 'react'
import { Navigate, Route, Routes } from 'react-router'
import { preloadDialogs } from '../actions/action-dialog.tsx'
import { TodayScreen } from '../features/today/today-screen.tsx'

const loadCalendar = () => import('../features/calendar/calendar-screen.tsx')
const loadLeads = () => import('../features/leads/leads-screen.tsx')
const loadLead = () => import('../features/lead/lead-screen.tsx')
const loadFunnel = () => import('../features/funnel/funnel-screen.tsx')
const loadInsights = () => import('../features/insights/insights-screen.tsx')
const loadStringLeads = () => import('../features/insights/string-leads-screen.tsx')
const loadImport = () => import('../features/import/import-screen.tsx')
const loadFirstRun = () => import('../features/first-run/first-run-screen.tsx')
const loadSettings = () => import('../features/settings/settings-screen.tsx')

const CalendarScreen = lazy(async () => ({ default: (await loadCalendar()).CalendarScreen }))
const LeadsScreen = lazy(async () => ({ default: (await loadLeads()).LeadsScreen }))
const LeadScreen = lazy(async () => ({ default: (await loadLead()).LeadScreen }))
const FunnelScreen = lazy(async () => ({ default: (await loadFunnel()).FunnelScreen }))
const InsightsScreen = lazy(async () => ({ default: (await loadInsights()).InsightsScreen }))
const StringLeadsScreen = lazy(async () => ({ default: (await loadStringLeads()).StringLeadsScreen }))
const ImportScreen = lazy(async () => ({ default: (await loadImport()).ImportScreen }))
const FirstRunScreen = lazy(async () => ({ default: (await loadFirstRun()).FirstRunScreen }))
const SettingsScreen = lazy(async () => ({ default: (await loadSettings()).SettingsScreen }))

/** Today is there at once; the others are fetched while the window is idle, before anybody asks for them. */
export function Screens() {
  useEffect(() => {
    const idle = requestIdleCallback(() => {
      void Promise.all([
        loadCalendar(),
        loadLeads(),
        loadLead(),
        preloadDialogs(),
        loadFunnel(),
        loadSettings(),
        loadImport(),
        loadInsights(),
        loadStringLeads(),
      ])
    })
    return () => cancelIdleCallback(idle)
  }, [])
  return (
    <Suspense fallback={<main />}>
      <Routes>
        <Route path="/today" element={<TodayScreen />} />
        <Route path="/calendar" element={<CalendarScreen />} />
        <Route path="/leads" element={<LeadsScreen />} />
        <Route path="/leads/:id" element={<LeadScreen />} />
        <Route path="/funnel" element={<FunnelScreen />} />
        <Route path="/insights" element={<InsightsScreen />} />
        <Route path="/insights/strings" element={<StringLeadsScreen />} />
        <Route path="/import" element={<ImportScreen />} />
        <Route path="/settings/:section?/:item?" element={<SettingsScreen />} />
        <Route path="/welcome/:step?" element={<FirstRunScreen />} />
        <Route path="*" element={<Navigate to="/today" replace />} />
      </Routes>
    </Suspense>
  )
}
