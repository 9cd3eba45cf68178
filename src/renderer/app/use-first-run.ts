import { useEffect, useRef, useState } from 'react'
import { useMatch, useNavigate } from 'react-router'
import { useConnection } from '../api/engine-context.ts'
import { useQuestion } from '../api/use-question.ts'

const key = 'relance.isSetUp'

/**
 * Shows a new user the first steps in place of an empty Today; once, so that whoever goes elsewhere is left alone.
 * @returns whether it is known what the window opens with. Nothing is drawn before: a Today that is taken away again
 * takes with it what was typed. Who was set up the last time does not wait for the engine.
 */
export function useFirstRun(): { readonly isDecided: boolean; readonly isFirstRun: boolean } {
  const navigate = useNavigate()
  const isFirstRun = useMatch('/welcome/*') !== null
  const isSetUp = useQuestion('app.status', {}).data?.isSetUp
  const [isDecided, setDecided] = useState(() => localStorage.getItem(key) !== null)
  const isAsked = useRef(false)
  useEffect(() => {
    if (isSetUp === undefined || isAsked.current) return
    isAsked.current = true
    if (isSetUp) localStorage.setItem(key, 'true')
    // The address itself: who has just gone elsewhere may not be drawn there yet.
    if (!isSetUp && isStart(window.location.hash)) void navigate('/welcome', { replace: true })
    else setDecided(true)
  }, [isSetUp, navigate])
  useEffect(() => {
    if (isFirstRun) setDecided(true)
  }, [isFirstRun])
  // An engine that cannot start decides nothing: its dialog lies over the window as it is.
  const isDown = useConnection() === 'down'
  return { isDecided: isDecided || isFirstRun || isDown, isFirstRun }
}

const isStart = (hash: string): boolean => ['', '#/', '#/today'].includes(hash)
