import { IconArchive, IconArchiveOff, IconTrash } from '@tabler/icons-react'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useChange } from '../../actions/use-change.ts'
import { useQuestion } from '../../api/use-question.ts'
import { useFormat } from '../../i18n/language-context.tsx'
import { Section } from '../../ui/section.tsx'
import { ListEditor } from './list-editor.tsx'
import { RowButton } from './row-button.tsx'
import { useToldChange } from './use-told-change.ts'

const sign = { size: 16, stroke: 1.6, 'aria-hidden': true } as const

/** Why clients refuse: the list that a refusal asks from, the first nine with a key each. */
export function ReasonSettings() {
  const { t } = useTranslation()
  const format = useFormat()
  const reasons = useQuestion('reasons.list', {}).data ?? []
  const add = useChange(
    'reasons.save',
    useCallback(() => t('settings.saved'), [t]),
  )
  const save = useToldChange('reasons.save')
  const move = useToldChange('reasons.move')
  const archive = useToldChange('reasons.archive')
  const remove = useToldChange('reasons.remove')
  return (
    <Section title={t('settings.section.reasons')} note={t('settings.reasonsNote')}>
      <ListEditor
        items={reasons}
        label={t('settings.section.reasons')}
        addLabel={t('settings.addReason')}
        onAdd={(name) => add({ name })}
        onRename={({ id }, name) => void save({ id, name })}
        onMove={({ id }, to) => void move({ id, to })}
        note={({ uses, isArchived }) => (
          <>
            {isArchived && `${t('settings.archived')} · `}
            {t('settings.refusals', { count: uses, refusals: format.count(uses) })}
          </>
        )}
        actions={({ id, name, isArchived, uses }) => (
          <>
            <RowButton
              label={t(isArchived ? 'settings.restore' : 'settings.archive', { name })}
              icon={isArchived ? <IconArchiveOff {...sign} /> : <IconArchive {...sign} />}
              onClick={() => void archive({ id, archived: !isArchived })}
            />
            {uses === 0 && (
              <RowButton
                label={t('settings.delete', { name })}
                icon={<IconTrash {...sign} />}
                onClick={() => void remove({ id })}
              />
            )}
          </>
        )}
      />
    </Section>
  )
}
