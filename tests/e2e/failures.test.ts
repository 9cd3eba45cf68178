import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { schemaVersion } from '../../src/main/engine/db/migrate.ts'
import { dataFolder, enginePid, inDatabase, openWindow, prepare } from './opened.ts'

const now = '2026-11-26T08:00:00Z'

test('data of a newer version is refused in the window, and not a byte of it changes', async () => {
  const data = dataFolder()
  await prepare(data, now, (ask) => ask('leads.add', { company: 'Acme' }))
  inDatabase(data, (db) => db.pragma('user_version = 9990'))
  const before = digestOf(data)
  const { page, app } = await openWindow(data)
  const dialog = page.getByRole('dialog', { name: 'Relance cannot work with its data' })
  await dialog.getByText('written by a newer version of Relance').waitFor()
  expect(digestOf(data)).toEqual(before)
  const closed = app.waitForEvent('close')
  // The window may be gone before the key is up again.
  await page.keyboard.press('Enter').catch(() => undefined)
  await closed
  expect(digestOf(data)).toEqual(before)
})

test('data that can be read again is opened without a new start', async () => {
  const data = dataFolder()
  await prepare(data, now, (ask) => ask('leads.add', { company: 'Acme' }))
  inDatabase(data, (db) => db.pragma('user_version = 9990'))
  const { page, app } = await openWindow(data)
  const dialog = page.getByRole('dialog')
  await dialog.getByText('newer version').waitFor()
  await dialog.getByRole('button', { name: 'Try again' }).click()
  await dialog.getByText('newer version').waitFor()
  const file = join(data, 'relance.db')
  const bytes = readFileSync(file)
  bytes.writeUInt32BE(schemaVersion, 60)
  writeFileSync(file, bytes)
  await dialog.getByRole('button', { name: 'Try again' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.keyboard.press('Control+3')
  await page.getByRole('row', { name: /Acme/ }).waitFor()
  expect(await enginePid(app)).toBeDefined()
})

test('a file that is no database of ours is refused by name and left alone', async () => {
  const data = dataFolder()
  writeFileSync(join(data, 'relance.db'), 'Milk, eggs, bread. '.repeat(100))
  const before = digestOf(data)
  const { page } = await openWindow(data)
  await page.getByRole('dialog').getByText('“relance.db” is not a Relance database').waitFor()
  expect(digestOf(data)).toEqual(before)
})

test('a data folder that cannot be written to is named in the window', async () => {
  const data = unwritableFolder()
  const { page } = await openWindow(data)
  await page.getByRole('dialog').getByText(`The folder “${data}” cannot be written to`).waitFor()
})

/** Root may write everywhere, except where there can be no folder at all. */
function unwritableFolder(): string {
  const folder = join(dataFolder(), 'kept')
  if (process.getuid?.() === 0) {
    writeFileSync(folder, '')
    return join(folder, 'data')
  }
  mkdirSync(folder)
  chmodSync(folder, 0o555)
  return folder
}

/** The rep's data, without what Chromium and the log keep beside it. */
function digestOf(data: string): Record<string, string> {
  const files = readdirSync(data, { withFileTypes: true }).filter((entry) => entry.isFile())
  return Object.fromEntries(
    files.map(({ name }) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(data, name)))
        .digest('hex'),
    ]),
  )
}
