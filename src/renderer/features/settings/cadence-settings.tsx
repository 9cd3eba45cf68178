import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import type { CadenceView } from '../../../core/contract/cadences.ts'
import { useCommand } from '../../api/use-command.ts'
import { useQuestion } from '../../api/use-question.ts'
import { useProblemText } from '../../i18n/use-problem-text.ts'
import { Section } from '../../ui/section.tsx'
import { useToast } from '../../ui/toast.ts'
import { freeName } from './cadence-draft.ts'
import classes from './cadence-settings.module.css'

/** The cadences, each a line that says how often and how far apart; archived ones last. */
export function CadenceSettings() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const toast = useToast()
  const problemText = useProblemText()
  const save = useCommand('cadences.save')
  const cadences = useQuestion('cadences.list', { archived: true }).data ?? []
  const addOne = async (): Promise<void> => {
    const [model] = cadences
    if (model === undefined) return
    const { kind, leastGapBusinessDays, steps } = model
    const name = freeName(t('cadences.newName'), cadences)
    const saved = await save({ name, kind, leastGapBusinessDays, steps })
    if (saved.ok) void navigate(`/settings/cadences/${saved.value.id}`)
    else toast({ message: problemText(saved.error), tone: 'bad' })
  }
  return (
    <Section
      title={t('settings.section.cadences')}
      note={t('cadences.note')}
      actions={
        <Button variant="default" size="compact-sm" onClick={() => void addOne()}>
          {t('cadences.add')}
        </Button>
      }
    >
      <ul className={classes.cadences}>
        {cadences.map((cadence) => (
          <li key={cadence.id}>
            <Link
              to={`/settings/cadences/${cadence.id}`}
              className={classes.cadence ?? ''}
              data-archived={cadence.isArchived || undefined}
            >
              <span className={classes.name}>{cadence.name}</span>
              <Marks cadence={cadence} />
              <Shape cadence={cadence} />
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Marks({ cadence }: { cadence: CadenceView }) {
  const { t } = useTranslation()
  const marks = [
    cadence.isDefault && t('cadences.default'),
    cadence.isBuiltIn && cadence.isEdited && t('cadences.edited'),
    cadence.isArchived && t('settings.archived'),
  ].filter((mark) => mark !== false)
  return <span className={classes.marks}>{marks.join(' · ')}</span>
}

/** `4 attempts, 3-3-3 business days apart`. */
function Shape({ cadence: { kind, steps } }: { cadence: CadenceView }) {
  const { t } = useTranslation()
  const gaps = steps.slice(kind === 'string' ? 1 : 0).map(({ gapBusinessDays }) => gapBusinessDays)
  return (
    <span className={classes.shape}>
      {t(`cadences.shape.${kind}`, { count: steps.length, gaps: gaps.join('-') })}
    </span>
  )
}
