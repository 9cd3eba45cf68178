import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/language-context.tsx'
import { ActionButton } from '../../ui/action-button.tsx'
import { KeyCap } from '../../ui/key-cap.tsx'
import { type BulkKind, bulkActions, useBulkName } from './bulk-actions.ts'
import classes from './bulk-bar.module.css'

interface BulkBarProps {
  readonly count: number
  readonly onAction: (kind: BulkKind) => void
  readonly onClear: () => void
}

/** How many leads are selected, and what can be done with them: over the list as long as there are any. */
export function BulkBar({ count, onAction, onClear }: BulkBarProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const nameOf = useBulkName()
  return (
    <div className={classes.place}>
      <div className={classes.bar} role="toolbar" aria-label={t('bulk.label')}>
        <span className={classes.count} role="status">
          {t('bulk.selected', { count, leads: format.count(count) })}
        </span>
        {bulkActions.map(({ kind, keys }) => (
          <ActionButton key={kind} keys={keys} onClick={() => onAction(kind)}>
            {nameOf(kind)}
          </ActionButton>
        ))}
        <button
          type="button"
          className={classes.clear}
          aria-label={t('bulk.selectNone')}
          aria-keyshortcuts="Escape"
          onClick={onClear}
        >
          <IconX size={15} stroke={1.8} aria-hidden="true" />
          <KeyCap keys="Escape" />
        </button>
      </div>
    </div>
  )
}
