import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inProject } from '../set-up/places.mjs'
import { takePictures } from './take-pictures.ts'

/** `npm run screenshots [-- NAME...]`: every screen in light and dark colours and in French, or those named. */
const names = process.argv.slice(2)
const folder = inProject('docs', 'screenshots')
const data = mkdtempSync(join(tmpdir(), 'relance-screenshots-'))
const looks = [
  { language: 'en', suffixes: ['light', 'dark'] },
  { language: 'fr', suffixes: ['fr'] },
] as const

for (const { language, suffixes } of looks) {
  const session = { folder, data: join(data, language), names, language, suffixes }
  for (const picture of await takePictures(session)) console.log(picture)
}
rmSync(data, { recursive: true, force: true })
