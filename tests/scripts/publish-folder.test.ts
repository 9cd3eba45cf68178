import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { publishFolder } from '../../scripts/set-up/publish-folder.mjs'

const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'relance-publish-'))
const writing = (text: string) => async (draft: string) => writeFileSync(join(draft, 'file'), text)

test('a folder is not there before it is full, so that nobody uses half of it', async () => {
  const target = join(temporaryFolder(), 'target')
  await publishFolder(target, async (draft: string) => {
    await writing('whole')(draft)
    expect(existsSync(target)).toBe(false)
  })
  expect(readFileSync(join(target, 'file'), 'utf8')).toBe('whole')
})

test('a folder that could not be filled leaves the old one, and nothing beside it', async () => {
  const parent = temporaryFolder()
  const target = join(parent, 'target')
  await publishFolder(target, writing('old'))
  await expect(publishFolder(target, () => Promise.reject(new Error('no space')))).rejects.toThrow('no space')
  expect(readFileSync(join(target, 'file'), 'utf8')).toBe('old')
  expect(readdirSync(parent)).toEqual(['target'])
})

test('a new folder replaces the old one', async () => {
  const target = join(temporaryFolder(), 'target')
  await publishFolder(target, writing('old'))
  await publishFolder(target, writing('new'))
  expect(readFileSync(join(target, 'file'), 'utf8')).toBe('new')
})
