import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef } from 'react'
import { useNavigate } from 'react-router'
import type { Errand } from '../../core/contract/errand.ts'
import type { FollowUpCard } from '../../core/contract/follow-ups.ts'
import type { Link } from '../../core/link.ts'
import { assertNever } from '../../core/result.ts'
import { useEngine } from '../api/engine-context.ts'
import { shell } from '../api/shell.ts'
import { useProblemText } from '../i18n/use-problem-text.ts'
import { useToast } from '../ui/toast.ts'
import type { Overlay } from './frame.tsx'

/** Does what comes from outside of the window: links, reminders that were clicked, the tray, the key for everywhere. */
export function useErrands(open: (overlay: Overlay) => void): void {
  const navigate = useNavigate()
  const queries = useQueryClient()
  const follow = useFollowLink()
  const run = (errand: Errand): void => {
    switch (errand.kind) {
      case 'link':
        void follow(errand.link)
        break
      case 'today':
        void navigate('/today')
        break
      case 'quick-add':
        open('quick-add')
        break
      case 'reminders':
        void queries.invalidateQueries({ queryKey: ['reminders.due'] })
        break
      default:
        assertNever(errand)
    }
  }
  const latest = useRef(run)
  latest.current = run
  useEffect(() => {
    const hear = (event: MessageEvent): void => {
      if (event.source === window && event.data?.errand !== undefined) latest.current(event.data.errand)
    }
    window.addEventListener('message', hear)
    void shell().takeErrands()
    return () => window.removeEventListener('message', hear)
  }, [])
}

/** A lead opens on its page; a follow-up on Today, where its outcome is recorded, if it stands there. */
function useFollowLink(): (link: Link) => Promise<void> {
  const engine = useEngine()
  const navigate = useNavigate()
  const toast = useToast()
  const problemText = useProblemText()
  return useCallback(
    async (link) => {
      if (link.kind === 'lead') {
        void navigate(`/leads/${link.leadId}`)
        return
      }
      const found = await engine.request('followUps.find', { followUpId: link.followUpId })
      if (found.ok) void navigate(`/today?${askedRow(found.value)}`)
      else toast({ message: problemText(found.error), tone: 'bad' })
    },
    [engine, navigate, toast, problemText],
  )
}

const askedRow = ({ id, leadId }: FollowUpCard) => new URLSearchParams({ 'follow-up': id, lead: leadId })
