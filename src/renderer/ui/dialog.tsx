import { Button, Modal } from '@mantine/core'
import { type FormEvent, type KeyboardEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './dialog.module.css'
import { focusInside } from './take-focus.ts'

interface DialogProps {
  readonly title: string
  readonly onClose: () => void
  readonly submitLabel: string
  /** The sentence of what went wrong, if it did; the dialog then stays open with what was typed. */
  readonly onSubmit: () => Promise<string | undefined> | string | undefined
  /** What follows once it is done; it closes where nothing does. */
  readonly onDone?: () => void
  readonly children: ReactNode
  readonly size?: number
  /** Nothing is to be filled in: Enter says yes at once. */
  readonly isQuestion?: boolean
}

/** A small form over the screen: Enter submits, Escape leaves, focus goes back to where it was. */
export function Dialog({
  title,
  onClose,
  submitLabel,
  onSubmit,
  onDone = onClose,
  children,
  size = 440,
  isQuestion = false,
}: DialogProps) {
  const { t } = useTranslation()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string>()
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setBusy(true)
    const wrong = await onSubmit()
    setBusy(false)
    setFailure(wrong)
    if (wrong === undefined) onDone()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={size}
      centered
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form
        ref={focusInside}
        onSubmit={(event) => void submit(event)}
        onKeyDown={submitByKey}
        className={classes.form}
        noValidate
      >
        {children}
        <p role="alert" className={classes.failure}>
          {failure}
        </p>
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={busy} data-autofocus={isQuestion || undefined}>
            {submitLabel}
          </Button>
        </div>
      </form>
    </Modal>
  )
}

/**
 * Enter is for the whole form, also where the field would take it: a day is shown by a button, whose calendar opens
 * with the space bar, and a sentence is written in a field that grows. Ctrl with Enter submits from longer texts.
 */
function submitByKey(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || event.shiftKey || !(event.target instanceof HTMLElement)) return
  const isAsked = event.ctrlKey || event.metaKey
  if (!isAsked && !event.target.matches('[data-dates-input], [data-sentence]')) return
  event.preventDefault()
  event.currentTarget.requestSubmit()
}
