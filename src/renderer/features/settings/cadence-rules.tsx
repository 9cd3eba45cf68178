import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type CadenceKind, cadenceKinds } from '../../../core/cadence/cadence.ts'
import type { Problem } from '../../../core/problem.ts'
import { Section } from '../../ui/section.tsx'
import type { CadenceDraft } from './cadence-draft.ts'
import { SavedNumber } from './saved-field.tsx'
import { Setting } from './setting.tsx'

interface CadenceRulesProps {
  readonly draft: CadenceDraft
  readonly problems: readonly Problem[]
  readonly onDraft: (draft: CadenceDraft) => void
}

/** What holds for all attempts: the kind, the least days between contacts, and when a string is cut. */
export function CadenceRules({ draft, problems, onDraft }: CadenceRulesProps) {
  const { t } = useTranslation()
  return (
    <Section title={t('cadences.rules')}>
      <Setting label={t('cadences.kind')} hint={t(`cadences.kindHint.${draft.kind}`)}>
        {({ labelId }) => (
          <SegmentedControl
            aria-labelledby={labelId}
            value={draft.kind}
            data={cadenceKinds.map((value) => ({ value, label: t(`cadences.kindOf.${value}`) }))}
            onChange={(kind) => onDraft({ ...draft, kind: kind as CadenceKind })}
          />
        )}
      </Setting>
      <Setting label={t('cadences.leastGap')} hint={t('cadences.leastGapHint')}>
        {() => (
          <SavedNumber
            label={t('cadences.leastGap')}
            value={draft.leastGapBusinessDays}
            min={1}
            max={60}
            onSave={(gap) => gap !== undefined && onDraft({ ...draft, leastGapBusinessDays: gap })}
          />
        )}
      </Setting>
      {draft.kind === 'string' && (
        <Setting label={t('cadences.maxDays')} hint={t('cadences.maxDaysHint')}>
          {() => (
            <SavedNumber
              label={t('cadences.maxDays')}
              value={draft.maxDays}
              min={1}
              max={1000}
              placeholder={t('cadences.never')}
              invalid={problems.some(({ field }) => field === 'maxDays')}
              onSave={(maxDays) => onDraft({ ...draft, maxDays })}
            />
          )}
        </Setting>
      )}
    </Section>
  )
}
