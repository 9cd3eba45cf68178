import { app, session, shell, type WebContents } from 'electron'
import { appOrigin } from './protocol.ts'

/** Links that may leave the program: nothing that could start another one with data of ours. */
const outward = new Set(['https:', 'mailto:', 'tel:'])

/** Opens a link in the system's program for it; anything but https, mailto and tel is ignored. */
export async function openOutside(url: string): Promise<void> {
  const protocol = URL.canParse(url) ? new URL(url).protocol : ''
  if (outward.has(protocol)) await shell.openExternal(url)
}

/** No window, webview, navigation or permission beyond what the program itself needs. */
export function lockDown(): void {
  app.on('web-contents-created', (_event, contents) => lockDownContents(contents))
  // Writing to the clipboard is first checked, and then still asked for.
  const isAllowed = (permission: string): boolean => permission === 'clipboard-sanitized-write'
  session.defaultSession.setPermissionRequestHandler((_contents, permission, answer) =>
    answer(isAllowed(permission)),
  )
  session.defaultSession.setPermissionCheckHandler((_contents, permission) => isAllowed(permission))
  session.defaultSession.setDevicePermissionHandler(() => false)
}

function lockDownContents(contents: WebContents): void {
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    void openOutside(url)
    return { action: 'deny' }
  })
}

/**
 * True only for our own page: what main is asked is answered to nobody else. Compared as text, because Node gives
 * schemes that are not of the web no origin.
 */
export const isOurPage = (url: string | undefined): boolean => url?.startsWith(`${appOrigin}/`) ?? false
