import { Select } from '@mantine/core'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StageView } from '../../../core/contract/lists.ts'
import { useChange } from '../../actions/use-change.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import { Dialog } from '../../ui/dialog.tsx'

export interface StageRemoval {
  readonly stage: StageView
  /** Into another stage, which then also answers to its name. */
  readonly isMerge: boolean
}

interface RemoveStageDialogProps {
  readonly removal: StageRemoval
  readonly stages: readonly StageView[]
  readonly onClose: () => void
}

const noStage = ''

/** Where the leads of a stage go that is deleted or merged into another. */
export function RemoveStageDialog({ removal: { stage, isMerge }, stages, onClose }: RemoveStageDialogProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const others = stages.filter(({ id, isArchived }) => id !== stage.id && !isArchived)
  // The stage before it is the one that its leads have come from.
  const [target, setTarget] = useState<string>(neighbourOf(stages, stage)?.id ?? noStage)
  const remove = useChange(
    'stages.remove',
    useCallback(() => t('settings.saved'), [t]),
  )
  return (
    <Dialog
      title={t(isMerge ? 'settings.merge' : 'settings.delete', { name: stage.name })}
      submitLabel={t(isMerge ? 'settings.mergeNow' : 'settings.deleteNow')}
      onClose={onClose}
      onSubmit={() => remove({ id: stage.id, leadsTo: target === noStage ? null : target })}
    >
      <p>{t('settings.stageLeads', { count: stage.uses, leads: format.count(stage.uses) })}</p>
      <Select
        label={t('settings.leadsGoTo')}
        value={target}
        allowDeselect={false}
        data={[
          ...others.map(({ id, name }) => ({ value: id, label: name })),
          ...(isMerge ? [] : [{ value: noStage, label: t('funnel.stageless') }]),
        ]}
        onChange={(value) => setTarget(value ?? noStage)}
        data-autofocus
      />
    </Dialog>
  )
}

function neighbourOf(stages: readonly StageView[], stage: StageView): StageView | undefined {
  const used = stages.filter(({ id, isArchived }) => id === stage.id || !isArchived)
  const at = used.findIndex(({ id }) => id === stage.id)
  return used[at - 1] ?? used[at + 1]
}
