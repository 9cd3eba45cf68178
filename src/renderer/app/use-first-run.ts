import { useEffect, useRef } from 'react'
import { useNavigate } from 'react-router'
import { useQuestion } from '../api/use-question.ts'

/** Shows a new user the first steps in place of an empty Today; once, so that whoever goes elsewhere is left alone. */
export function useFirstRun(): void {
  const navigate = useNavigate()
  const isSetUp = useQuestion('app.status', {}).data?.isSetUp
  const isDecided = useRef(false)
  useEffect(() => {
    if (isSetUp === undefined || isDecided.current) return
    isDecided.current = true
    // The address itself: who has just gone elsewhere may not be drawn there yet.
    if (!isSetUp && window.location.hash === '#/today') void navigate('/welcome', { replace: true })
  }, [isSetUp, navigate])
}
