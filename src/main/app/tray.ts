import { Menu, type MenuItemConstructorOptions, nativeImage, Tray } from 'electron'
import template16 from '../../../resources/tray/template-16.png?inline'
import template32 from '../../../resources/tray/template-32.png?inline'
import tray16 from '../../../resources/tray/tray-16.png?inline'
import tray32 from '../../../resources/tray/tray-32.png?inline'
import type { TrayAct, TrayView } from './tray-view.ts'

/** The icon in the tray with its menu. On Linux a menu is taken over only as a whole, so an equal one is not set again. */
export class AppTray {
  readonly #tray = new Tray(trayImage())
  readonly #act: (act: TrayAct) => void
  #shown = ''

  constructor(act: (act: TrayAct) => void) {
    this.#act = act
    // Elsewhere a click opens the menu.
    if (process.platform === 'win32') this.#tray.on('click', () => act({ kind: 'open' }))
  }

  show(view: TrayView): void {
    const text = JSON.stringify(view)
    if (text === this.#shown) return
    this.#shown = text
    this.#tray.setToolTip(view.tooltip)
    this.#tray.setContextMenu(Menu.buildFromTemplate(view.entries.map((entry) => this.#item(entry))))
  }

  #item(entry: TrayView['entries'][number]): MenuItemConstructorOptions {
    if (entry === 'separator') return { type: 'separator' }
    const { label, act, accelerator } = entry
    return {
      // An ampersand would underline the letter after it.
      label: label.replaceAll('&', '&&'),
      enabled: act !== undefined,
      ...(act === undefined ? {} : { click: () => this.#act(act) }),
      ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
    }
  }
}

/** macOS colours a template itself, by what lies behind it. Panels of Linux take one picture and scale it down. */
function trayImage() {
  if (process.platform === 'linux') return nativeImage.createFromDataURL(tray32)
  const isMac = process.platform === 'darwin'
  const image = nativeImage.createFromDataURL(isMac ? template16 : tray16)
  image.addRepresentation({ scaleFactor: 2, dataURL: isMac ? template32 : tray32 })
  image.setTemplateImage(isMac)
  return image
}
