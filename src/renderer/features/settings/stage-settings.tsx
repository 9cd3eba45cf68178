import { IconArchive, IconArchiveOff, IconArrowMerge, IconTrash } from '@tabler/icons-react'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StageView } from '../../../core/contract/lists.ts'
import { useChange } from '../../actions/use-change.ts'
import { useQuestion } from '../../api/use-question.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import { Section } from '../../ui/section.tsx'
import { ListEditor } from './list-editor.tsx'
import { RemoveStageDialog, type StageRemoval } from './remove-stage-dialog.tsx'
import { RowButton } from './row-button.tsx'
import { useToldChange } from './use-told-change.ts'

const sign = { size: 16, stroke: 1.6, 'aria-hidden': true } as const

/** The stages of the funnel, in the order a sale goes through them. */
export function StageSettings() {
  const { t } = useTranslation()
  const format = useFormat()
  const stages = useQuestion('stages.list', {}).data
  const add = useChange(
    'stages.save',
    useCallback(() => t('settings.saved'), [t]),
  )
  const save = useToldChange('stages.save')
  const move = useToldChange('stages.move')
  const archive = useToldChange('stages.archive')
  const remove = useToldChange('stages.remove')
  const [removal, setRemoval] = useState<StageRemoval>()
  const ask = (stage: StageView, isMerge: boolean): void => {
    if (stage.uses === 0 && !isMerge) void remove({ id: stage.id })
    else setRemoval({ stage, isMerge })
  }
  return (
    <Section title={t('settings.section.stages')} note={t('settings.stagesNote')}>
      <ListEditor
        items={stages ?? []}
        label={t('settings.section.stages')}
        addLabel={t('settings.addStage')}
        onAdd={(name) => add({ name })}
        onRename={({ id }, name) => void save({ id, name })}
        onMove={({ id }, to) => void move({ id, to })}
        note={({ uses, isArchived }) => (
          <>
            {isArchived && `${t('settings.archived')} · `}
            {t('settings.leads', { count: uses, leads: format.count(uses) })}
          </>
        )}
        actions={(stage) => (
          <>
            <RowButton
              label={t('settings.merge', { name: stage.name })}
              icon={<IconArrowMerge {...sign} />}
              onClick={() => ask(stage, true)}
            />
            <RowButton
              label={t(stage.isArchived ? 'settings.restore' : 'settings.archive', { name: stage.name })}
              icon={stage.isArchived ? <IconArchiveOff {...sign} /> : <IconArchive {...sign} />}
              onClick={() => void archive({ id: stage.id, archived: !stage.isArchived })}
            />
            <RowButton
              label={t('settings.delete', { name: stage.name })}
              icon={<IconTrash {...sign} />}
              onClick={() => ask(stage, false)}
            />
          </>
        )}
      />
      {removal !== undefined && (
        <RemoveStageDialog removal={removal} stages={stages ?? []} onClose={() => setRemoval(undefined)} />
      )}
    </Section>
  )
}
