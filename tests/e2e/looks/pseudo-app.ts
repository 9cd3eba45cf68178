import { cpSync, globSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { electronCommand } from '../../../scripts/electron-runtime.mjs'
import type { Language } from '../../../src/core/language.ts'
import { pseudoTexts } from './pseudo-texts.ts'

/** Copies the built application into `folder`, with the pseudo-language in the place of `language` in its window. */
export function copyWithPseudoLanguage(folder: string, language: Language): string {
  const { appDir } = electronCommand()
  cpSync(join(appDir, 'package.json'), join(folder, 'package.json'))
  cpSync(join(appDir, 'out'), join(folder, 'out'), { recursive: true })
  symlinkSync(join(appDir, 'node_modules'), join(folder, 'node_modules'), 'junction')
  const texts = theOne(join(folder, 'out/renderer/assets'), `${language}-*.js`)
  writeFileSync(texts, `export default ${JSON.stringify(pseudoTexts(language))}`)
  return folder
}

function theOne(folder: string, pattern: string): string {
  const [file, ...others] = globSync(pattern, { cwd: folder })
  if (file === undefined || others.length > 0) throw new Error(`Not one file is ${pattern} in ${folder}`)
  return join(folder, file)
}
