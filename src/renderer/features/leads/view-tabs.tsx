import { Menu } from '@mantine/core'
import { IconDots, IconPlus } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LeadView } from '../../../core/contract/lead-views.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
import { useOffer } from '../../ui/offered-actions.tsx'
import { useKeys } from '../../ui/use-keys.ts'
import { useViewName, type ViewActions } from './use-views.ts'
import { ViewNameDialog } from './view-name-dialog.tsx'
import classes from './view-tabs.module.css'

interface ViewTabsProps {
  readonly views: readonly LeadView[]
  readonly actions: ViewActions
}

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const

/** The views side by side; 1 to 9 open them. What can be done with the open one is in its menu. */
export function ViewTabs({ views, actions }: ViewTabsProps) {
  const { t } = useTranslation()
  const nameOf = useViewName()
  const { active } = actions
  const [naming, setNaming] = useState<'new' | 'rename'>()
  const [isMenuOpen, setMenuOpen] = useState(false)
  const name = (): void => setNaming('new')
  const save = (): void => (actions.isChanged && active ? actions.save() : name())
  const openMenu = (): void => setMenuOpen(true)
  useKeys({
    ...Object.fromEntries(digits.map((digit, index) => [digit, () => openNth(index)])),
    v: openMenu,
    'mod+s': save,
    'mod+shift+s': name,
  })
  useOffer({
    actions: [
      ...(actions.isChanged
        ? [
            { id: 'view-save', label: t('views.save'), keys: 'mod+s', run: save },
            { id: 'view-reset', label: t('views.reset'), run: () => actions.open(active) },
          ]
        : []),
      { id: 'view-add', label: t('views.add'), keys: 'mod+shift+s', run: name },
      { id: 'view-menu', label: t('views.menu'), keys: 'v', run: openMenu },
      ...views.map((view, index) => ({
        id: `view-${view.id}`,
        label: t('views.open', { view: nameOf(view) }),
        keys: digits[index],
        isPart: true,
        run: () => actions.open(view),
      })),
    ],
  })
  const openNth = (index: number): void => {
    if (views[index] !== undefined) actions.open(views[index])
  }
  return (
    <div className={classes.bar} role="group" aria-label={t('views.label')}>
      <div className={classes.tabs}>
        {views.map((view, index) => (
          <Tab
            key={view.id}
            name={nameOf(view)}
            isActive={view.id === active?.id}
            isChanged={view.id === active?.id && actions.isChanged}
            digit={digits[index]}
            onOpen={() => actions.open(view)}
          />
        ))}
      </div>
      <Menu
        opened={isMenuOpen}
        onChange={setMenuOpen}
        position="bottom-start"
        width={272}
        offset={4}
        transitionProps={{ duration: 0 }}
        // It would be a thing in the menu that is no item: the first item that can be chosen takes the focus.
        withInitialFocusPlaceholder={false}
      >
        <Menu.Target>
          <button type="button" className={classes.icon} aria-label={t('views.menu')} aria-keyshortcuts="v">
            <IconDots size={16} stroke={1.6} aria-hidden="true" />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <ViewMenu views={views} actions={actions} onName={setNaming} />
        </Menu.Dropdown>
      </Menu>
      <button type="button" className={classes.icon} aria-label={t('views.add')} onClick={name}>
        <IconPlus size={16} stroke={1.6} aria-hidden="true" />
      </button>
      {naming !== undefined && (
        <ViewNameDialog
          title={naming === 'new' ? t('views.addTitle') : t('views.renameTitle')}
          submitLabel={naming === 'new' ? t('views.addSubmit') : t('views.renameSubmit')}
          name={naming === 'rename' && active !== undefined ? nameOf(active) : ''}
          onName={naming === 'new' ? actions.addAs : actions.rename}
          onClose={() => setNaming(undefined)}
        />
      )}
    </div>
  )
}

interface TabProps {
  readonly name: string
  readonly isActive: boolean
  readonly isChanged: boolean
  readonly digit: string | undefined
  readonly onOpen: () => void
}

function Tab({ name, isActive, isChanged, digit, onOpen }: TabProps) {
  const { t } = useTranslation()
  const tab = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isActive) tab.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [isActive])
  return (
    <button
      ref={tab}
      type="button"
      className={classes.tab}
      aria-pressed={isActive}
      aria-keyshortcuts={digit}
      title={digit === undefined ? name : `${name} · ${digit}`}
      onClick={onOpen}
    >
      {name}
      {isChanged && (
        <span className={classes.changed}>
          <span className="visually-hidden">{t('views.changed')}</span>
        </span>
      )}
    </button>
  )
}

interface ViewMenuProps extends ViewTabsProps {
  readonly onName: (naming: 'new' | 'rename') => void
}

function ViewMenu({ views, actions, onName }: ViewMenuProps) {
  const { t } = useTranslation()
  const { active } = actions
  const place = views.findIndex(({ id }) => id === active?.id)
  return (
    <>
      <Menu.Item
        disabled={!actions.isChanged}
        data-autofocus={actions.isChanged || undefined}
        rightSection={<KeyCap keys="mod+s" />}
        onClick={() => actions.save()}
      >
        {t('views.save')}
      </Menu.Item>
      <Menu.Item disabled={!actions.isChanged} onClick={() => actions.open(active)}>
        {t('views.reset')}
      </Menu.Item>
      <Menu.Item
        data-autofocus={!actions.isChanged || undefined}
        rightSection={<KeyCap keys="mod+shift+s" />}
        onClick={() => onName('new')}
      >
        {t('views.add')}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item onClick={() => onName('rename')}>{t('views.rename')}</Menu.Item>
      <Menu.Item disabled={place <= 0} onClick={() => actions.moveBy(-1)}>
        {t('views.moveLeft')}
      </Menu.Item>
      <Menu.Item disabled={place === views.length - 1} onClick={() => actions.moveBy(1)}>
        {t('views.moveRight')}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item disabled={views.length === 1} onClick={() => actions.remove()}>
        {t('views.remove')}
      </Menu.Item>
    </>
  )
}
