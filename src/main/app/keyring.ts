import { Buffer } from 'node:buffer'
import { app, safeStorage } from 'electron'
import type { Keyring } from '../engine/sync/secrets.ts'

/**
 * The keyring of the system. Where Linux has none, Electron would seal with a key that everybody knows: then nothing
 * is sealed, so that nothing is written.
 */
export const systemKeyring: Keyring = {
  seal: async (secret) =>
    (await isThere()) ? safeStorage.encryptString(secret).toString('base64') : undefined,
  open: async (sealed) => {
    if (!(await isThere())) return undefined
    try {
      return safeStorage.decryptString(Buffer.from(sealed, 'base64'))
    } catch {
      // Sealed by another user, or by a keyring that is no longer there: the password is asked for again.
      return undefined
    }
  },
}

async function isThere(): Promise<boolean> {
  await app.whenReady()
  if (!safeStorage.isEncryptionAvailable()) return false
  return process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text'
}
