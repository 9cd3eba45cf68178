import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { keysOfCombo } from '../ui/combo.ts'
import { KeyCap } from '../ui/key-cap.tsx'
import { useKeyName } from '../ui/use-key-name.ts'
import classes from './cheat-sheet.module.css'
import { type SheetRow, useSheetRows } from './use-sheet-rows.ts'

/** Every key, in one place. */
export function CheatSheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const keys = useSheetRows()
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('keys.title')}
      size={720}
      centered
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <div className={classes.sheet}>
        <div>
          <Keys title={t('keys.everywhere')} rows={keys.everywhere} />
          <Keys title={t('keys.lists')} rows={keys.lists} />
          <Keys title={t('keys.leads')} rows={keys.leads} />
          <Keys title={t('keys.selected')} rows={keys.selected} />
          <Keys title={t('reminder.label')} rows={keys.reminder} />
        </div>
        <div>
          <Keys title={t('keys.outcomes')} rows={keys.outcomes} />
          <Keys title={t('keys.decisions')} rows={keys.decisions} />
          <Keys title={t('keys.client')} rows={keys.client} />
          <Keys title={t('nav.calendar')} rows={keys.calendar} />
          <Keys title={t('keys.board')} rows={keys.board} />
        </div>
      </div>
    </Modal>
  )
}

function Keys({ title, rows }: { title: string; rows: readonly SheetRow[] }) {
  const keyName = useKeyName()
  const spoken = (keys: string): string => keysOfCombo(keys).map(keyName).join(' + ')
  return (
    <section className={classes.group}>
      <h3 className={classes.title}>{title}</h3>
      <dl>
        {rows.map(([keys, label]) => (
          <div key={label} className={classes.row}>
            <dt>{label}</dt>
            <dd className={classes.keys}>
              {keys.map((key) => (
                <KeyCap key={key} keys={key} />
              ))}
              <span className="visually-hidden">{keys.map(spoken).join(', ')}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
