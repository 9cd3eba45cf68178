import { useEffect } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import type { Entry } from './entries.ts'
import type { Selection } from './use-selection.ts'

/** Selects the follow-up that the address names, as reminders and links do; one that is not here is shown on its lead. */
export function useAskedRow(entries: readonly Entry[], selection: Selection): void {
  const [asked, setAsked] = useSearchParams()
  const navigate = useNavigate()
  const key = asked.get('follow-up')
  const lead = asked.get('lead')
  const { select } = selection
  useEffect(() => {
    if (key === null) return
    if (entries.some((entry) => entry.key === key)) {
      select(key)
      setAsked({}, { replace: true })
    } else if (lead !== null) void navigate(`/leads/${lead}`, { replace: true })
  }, [key, lead, entries, select, setAsked, navigate])
}
