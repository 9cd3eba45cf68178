import { type DragEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { shell } from '../../api/shell.ts'
import { useProblemText } from '../../i18n/use-problem-text.ts'
import { Screen } from '../../ui/screen.tsx'
import { ChooseFile } from './choose-file.tsx'
import { ImportPreview } from './import-preview.tsx'
import { ImportProgressView } from './import-progress-view.tsx'
import { ImportReportView } from './import-report-view.tsx'
import classes from './import-screen.module.css'
import { useImportSession } from './import-session.tsx'

/** Brings in the leads of another program: choose, check, import. */
export function ImportScreen() {
  const { t } = useTranslation()
  const problemText = useProblemText()
  const { stage, run, reset } = useImportSession()
  const [file, setFile] = useState<string>()
  const [isOver, setIsOver] = useState(false)
  /** What was said of the run before is not true of another file. */
  const show = (another: string | undefined): void => {
    reset()
    setFile(another)
  }
  const choose = async (): Promise<void> => {
    const chosen = await shell().chooseImportFile()
    if (chosen !== undefined) show(chosen)
  }
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setIsOver(false)
    const dropped = event.dataTransfer.files[0]
    if (dropped !== undefined && stage.kind !== 'running') show(shell().pathOf(dropped))
  }
  return (
    <div
      className={classes.drop}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <Screen title={t('import.title')} note={t('import.note')}>
        {stage.kind === 'idle' && stage.problem !== undefined && (
          <p role="alert" className={classes.problem}>
            {problemText(stage.problem)}
          </p>
        )}
        {stage.kind === 'idle' && file === undefined && <ChooseFile onChoose={() => void choose()} />}
        {stage.kind === 'idle' && file !== undefined && (
          <ImportPreview key={file} file={file} onRun={run} onOther={() => void choose()} />
        )}
        {stage.kind === 'running' && <ImportProgressView progress={stage.progress} />}
        {stage.kind === 'done' && <ImportReportView report={stage.report} onAgain={() => show(undefined)} />}
      </Screen>
    </div>
  )
}
