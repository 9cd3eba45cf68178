import { Modal } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyCap } from '../ui/key-cap.tsx'
import { takeFocus } from '../ui/take-focus.ts'
import type { Overlay } from './frame.tsx'
import classes from './palette.module.css'
import { usePaletteEntries } from './use-palette-entries.ts'

interface PaletteProps {
  readonly onClose: () => void
  readonly onOverlay: (overlay: Overlay) => void
}

/** Everything by name: screens, actions, and every lead. */
export function Palette({ onClose, onOverlay }: PaletteProps) {
  const { t } = useTranslation()
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const entries = usePaletteEntries(query, onOverlay)
  const selected = Math.min(at, entries.length - 1)
  const run = (index: number): void => {
    const entry = entries[index]
    if (entry === undefined) return
    onClose()
    entry.run()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (by !== undefined) setAt((selected + by + entries.length) % Math.max(entries.length, 1))
    else if (event.key === 'Enter') run(selected)
    else return
    event.preventDefault()
  }
  return (
    <Modal.Root opened onClose={onClose} size={600} yOffset="12vh">
      <Modal.Overlay />
      <Modal.Content aria-label={t('palette.title')}>
        <input
          ref={takeFocus}
          className={classes.input}
          role="combobox"
          aria-expanded="true"
          aria-controls="palette-list"
          aria-activedescendant={selected >= 0 ? `palette-${selected}` : undefined}
          aria-label={t('palette.title')}
          placeholder={t('palette.hint')}
          value={query}
          data-autofocus
          spellCheck={false}
          onChange={(event) => {
            setQuery(event.currentTarget.value)
            setAt(0)
          }}
          onKeyDown={onKeyDown}
        />
        <div id="palette-list" role="listbox" aria-label={t('palette.results')} className={classes.list}>
          {entries.map((entry, index) => (
            <div
              key={entry.key}
              id={`palette-${index}`}
              role="option"
              aria-selected={index === selected}
              className={classes.entry}
              onPointerMove={() => setAt(index)}
              onClick={() => run(index)}
            >
              {entry.icon}
              <span className={classes.label}>{entry.label}</span>
              <span className={classes.note}>{entry.note}</span>
              {entry.keys !== undefined && <KeyCap keys={entry.keys} />}
            </div>
          ))}
        </div>
        {entries.length === 0 && <p className={classes.nothing}>{t('palette.nothing')}</p>}
      </Modal.Content>
    </Modal.Root>
  )
}
