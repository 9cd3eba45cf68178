import { Menu, type MenuItemConstructorOptions } from 'electron'

/**
 * The window has its own keys and palette; the menu keeps what systems expect: clipboard, zoom, quit. Undo is left
 * out, because the window undoes recorded changes with the same key.
 */
export function appMenu(): Menu {
  const mac: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : []
  return Menu.buildFromTemplate([
    ...mac,
    { label: 'Edit', submenu: [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }] },
    {
      label: 'View',
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'togglefullscreen' },
        { role: 'toggleDevTools', visible: false },
      ],
    },
    { role: 'windowMenu' },
  ])
}
