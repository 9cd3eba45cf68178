import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ActionButton } from '../../ui/action-button.tsx'
import { useKeyName } from '../../ui/use-key-name.ts'
import { type BulkKind, bulkActions, useBulkName } from './bulk-actions.ts'
import classes from './bulk-bar.module.css'

interface BulkBarProps {
  /** `12 selected`. */
  readonly selected: string
  readonly onAction: (kind: BulkKind) => void
  readonly onClear: () => void
}

/** How many leads are selected, and what can be done with them: over the list as long as there are any. */
export function BulkBar({ selected, onAction, onClear }: BulkBarProps) {
  const { t } = useTranslation()
  const keyName = useKeyName()
  const nameOf = useBulkName()
  return (
    <div className={classes.place}>
      <div className={classes.bar} role="toolbar" aria-label={t('bulk.label')}>
        <span className={classes.count} role="status">
          {selected}
        </span>
        <button
          type="button"
          className={classes.clear}
          aria-label={t('bulk.selectNone')}
          title={`${t('bulk.selectNone')} · ${keyName('Escape')}`}
          aria-keyshortcuts="Escape"
          onClick={onClear}
        >
          <IconX size={15} stroke={1.8} aria-hidden="true" />
        </button>
        {bulkActions.map(({ kind, keys }) => (
          <ActionButton key={kind} keys={keys} onClick={() => onAction(kind)}>
            {nameOf(kind)}
          </ActionButton>
        ))}
      </div>
    </div>
  )
}
