import { Button, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useEngineProblem } from '../api/engine-context.ts'
import { shell } from '../api/shell.ts'
import { useProblemText } from '../i18n/use-problem-text.ts'
import classes from './engine-down.module.css'

/** Says why nothing can be shown or saved, over a window that keeps what was typed in it. */
export function EngineDown() {
  const { t } = useTranslation()
  const problemText = useProblemText()
  const problem = useEngineProblem()
  if (problem === undefined) return null
  return (
    <Modal
      opened
      onClose={() => undefined}
      title={t('engineDown.title')}
      size={480}
      centered
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
    >
      <p role="alert">{problemText(problem)}</p>
      <div className={classes.buttons}>
        <Button variant="default" onClick={() => void shell().startEngineAgain()}>
          {t('engineDown.again')}
        </Button>
        <Button data-autofocus onClick={() => void shell().quit()}>
          {t('engineDown.quit')}
        </Button>
      </div>
    </Modal>
  )
}
