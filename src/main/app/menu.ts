import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { Language } from '../../core/language.ts'
import { textsIn } from '../texts.ts'

/** Items that Electron knows the work of; their words it knows in English only. */
type Role = Extract<NonNullable<MenuItemConstructorOptions['role']>, keyof ReturnType<typeof textsIn>['menu']>

/**
 * The window has its own keys and palette; the menu keeps what systems expect: clipboard, zoom, quit. Undo is left
 * out, because the window undoes recorded changes with the same key.
 */
export function appMenu(language: Language): Menu {
  const { menu } = textsIn(language)
  const items = (...roles: Role[]): MenuItemConstructorOptions[] =>
    roles.map((role) => ({ role, label: menu[role] }))
  const separator = { type: 'separator' } as const
  const mac: MenuItemConstructorOptions = {
    label: 'Relance',
    submenu: [
      ...items('about'),
      separator,
      ...items('services'),
      separator,
      ...items('hide', 'hideOthers', 'unhide'),
      separator,
      ...items('quit'),
    ],
  }
  return Menu.buildFromTemplate([
    ...(process.platform === 'darwin' ? [mac] : []),
    { label: menu.edit, submenu: items('cut', 'copy', 'paste', 'selectAll') },
    {
      label: menu.view,
      submenu: [
        ...items('resetZoom', 'zoomIn', 'zoomOut', 'togglefullscreen'),
        { role: 'toggleDevTools', visible: false },
      ],
    },
    { role: 'windowMenu', label: menu.window, submenu: items('minimize', 'close') },
  ])
}
