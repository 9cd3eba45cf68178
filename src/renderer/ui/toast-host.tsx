import { CloseButton } from '@mantine/core'
import { type ReactNode, useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyCap } from './key-cap.tsx'
import { type Toast, ToastContext } from './toast.ts'
import classes from './toast-host.module.css'

const shownFor = 8000

/** One message at a time, the latest: a stack of them would be read by nobody. */
export function ToastHost({ children }: { children: ReactNode }) {
  const { t } = useTranslation()
  const [toast, setToast] = useState<Toast & { readonly at: number }>()
  const [held, setHeld] = useState(false)
  const show = useCallback((next: Toast) => setToast({ ...next, at: performance.now() }), [])
  useEffect(() => {
    if (toast === undefined || held) return
    const timer = setTimeout(() => setToast(undefined), shownFor)
    return () => clearTimeout(timer)
  }, [toast, held])
  return (
    <ToastContext value={show}>
      {children}
      <section className={classes.place} aria-label={t('common.notices')}>
        <div role="status" aria-live="polite" className="visually-hidden">
          {toast?.message}
        </div>
        {toast !== undefined && (
          <div
            key={toast.at}
            className={classes.toast}
            data-tone={toast.tone}
            onPointerEnter={() => setHeld(true)}
            onPointerLeave={() => setHeld(false)}
            onFocus={() => setHeld(true)}
            onBlur={() => setHeld(false)}
          >
            <ToastContent toast={toast} close={() => setToast(undefined)} />
          </div>
        )}
      </section>
    </ToastContext>
  )
}

function ToastContent({ toast, close }: { toast: Toast; close: () => void }) {
  const { t } = useTranslation()
  const { action } = toast
  return (
    <>
      <span className={classes.message}>{toast.message}</span>
      {action !== undefined && (
        <button
          type="button"
          className={classes.action}
          onClick={() => {
            close()
            action.run()
          }}
        >
          {action.label}
          {action.keys !== undefined && <KeyCap keys={action.keys} />}
        </button>
      )}
      <CloseButton size="sm" aria-label={t('common.dismiss')} onClick={close} className={classes.close} />
    </>
  )
}
