import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useConnection } from '../api/engine-context.ts'
import classes from './banner.module.css'

const patience = 700

/** Says calmly that the engine is being started again. Short interruptions are not worth a word. */
export function Banner() {
  const { t } = useTranslation()
  const state = useConnection()
  const [shown, setShown] = useState(false)
  useEffect(() => {
    if (state === 'connected' || state === 'down') {
      setShown(false)
      return
    }
    const timer = setTimeout(() => setShown(true), patience)
    return () => clearTimeout(timer)
  }, [state])
  return (
    <div role="status" className={shown ? classes.banner : undefined}>
      {shown && t(state === 'connecting' ? 'banner.connecting' : 'banner.reconnecting')}
    </div>
  )
}
