import { Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import type { CadenceView } from '../../../core/contract/cadences.ts'
import { useCommand } from '../../api/use-command.ts'
import { useQuestion } from '../../api/use-question.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import { useProblemText } from '../../i18n/use-problem-text.ts'
import { InlineText } from '../../ui/inline-text.tsx'
import { Section } from '../../ui/section.tsx'
import { canGrow, freeName, withOneMore } from './cadence-draft.ts'
import classes from './cadence-editor.module.css'
import { CadenceLine } from './cadence-line.tsx'
import { CadenceRules } from './cadence-rules.tsx'
import { CadenceSteps } from './cadence-steps.tsx'
import { useCadenceDraft } from './use-cadence-draft.ts'
import { useToldChange } from './use-told-change.ts'

/** One cadence: its attempts with the days they would be on, its rules, and what can be done with it. */
export function CadenceEditor({ id }: { id: string }) {
  const { t } = useTranslation()
  const cadences = useQuestion('cadences.list', { archived: true }).data
  const cadence = cadences?.find((one) => one.id === id)
  return (
    <div>
      <Link to="/settings/cadences" className={classes.back ?? ''}>
        <IconArrowLeft size={15} stroke={1.6} aria-hidden="true" />
        {t('cadences.all')}
      </Link>
      {cadences !== undefined && cadence === undefined && <p>{t('problem.cadence-not-found')}</p>}
      {cadence !== undefined && <Editor cadence={cadence} cadences={cadences ?? []} />}
    </div>
  )
}

function Editor({ cadence, cadences }: { cadence: CadenceView; cadences: readonly CadenceView[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const problemText = useProblemText()
  const { draft, problems, change } = useCadenceDraft(cadence)
  const running = useQuestion('cadences.running', {}).data?.find(({ id }) => id === cadence.id)?.strings ?? 0
  return (
    <>
      <InlineText
        large
        label={t('cadences.name')}
        value={draft.name}
        invalid={problems.some(({ field }) => field === 'name')}
        onSave={(name) => change({ ...draft, name })}
      />
      <Actions cadence={cadence} cadences={cadences} />
      <p role="status" className={problems.length > 0 ? classes.problem : classes.promise}>
        {problems[0] === undefined
          ? t('cadences.runningStay', { count: running, strings: format.count(running) })
          : t('cadences.notSaved', { why: problemText(problems[0]) })}
      </p>
      <CadenceLine draft={draft} />
      <Section title={t('cadences.attempts')}>
        <CadenceSteps draft={draft} problems={problems} onDraft={change} />
        <Button
          variant="default"
          size="compact-sm"
          className={classes.more ?? ''}
          disabled={!canGrow(draft)}
          onClick={() => change(withOneMore(draft))}
        >
          {t('cadences.addAttempt')}
        </Button>
      </Section>
      <CadenceRules draft={draft} problems={problems} onDraft={change} />
    </>
  )
}

function Actions({ cadence, cadences }: { cadence: CadenceView; cadences: readonly CadenceView[] }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const save = useCommand('cadences.save')
  const setDefault = useToldChange('cadences.setDefault')
  const archive = useToldChange('cadences.archive')
  const reset = useToldChange('cadences.reset')
  const { id, isArchived, isBuiltIn, isDefault, isEdited } = cadence
  const duplicate = async (): Promise<void> => {
    const { name, kind, leastGapBusinessDays, maxDays, steps } = cadence
    const copy = { kind, leastGapBusinessDays, maxDays: maxDays ?? null, steps }
    const saved = await save({ ...copy, name: freeName(t('cadences.copyOf', { name }), cadences) })
    if (saved.ok) void navigate(`/settings/cadences/${saved.value.id}`)
  }
  return (
    <div className={classes.actions}>
      {!isArchived && !isDefault && (
        <Button variant="default" size="compact-sm" onClick={() => void setDefault({ id })}>
          {t('cadences.makeDefault')}
        </Button>
      )}
      {isDefault && <span className={classes.mark}>{t('cadences.isDefault')}</span>}
      <Button variant="default" size="compact-sm" onClick={() => void duplicate()}>
        {t('cadences.duplicate')}
      </Button>
      {isBuiltIn && isEdited && (
        <Button variant="default" size="compact-sm" onClick={() => void reset({ id })}>
          {t('cadences.reset')}
        </Button>
      )}
      <Button variant="default" size="compact-sm" onClick={() => void archive({ id, archived: !isArchived })}>
        {t(isArchived ? 'cadences.restore' : 'cadences.archive')}
      </Button>
    </div>
  )
}
