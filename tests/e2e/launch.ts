import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication } from 'playwright'
import { electronCommand } from '../../scripts/electron-runtime.mjs'

export interface Launch {
  /** The folder of the application, when it is another than the built one. */
  readonly appDir?: string | undefined
  /** The language of the system that it is started on. */
  readonly language?: string | undefined
  readonly timeZone?: string | undefined
}

/** Starts the built application with a profile of its own, so that no test meets another's or the user's data. */
export const launchRelance = (...args: string[]): Promise<ElectronApplication> => launchAs({}, ...args)

/** The same as another application, or on a system in another language. */
export function launchAs(
  { appDir, language, timeZone }: Launch,
  ...args: string[]
): Promise<ElectronApplication> {
  const command = electronCommand()
  const profile = mkdtempSync(join(tmpdir(), 'relance-profile-'))
  const own = command.args.map((arg: string) => (arg === command.appDir ? (appDir ?? arg) : arg))
  return _electron.launch({
    executablePath: command.executablePath,
    args: [...own, `--user-data-dir=${profile}`, ...args],
    env: {
      ...inheritedEnvironment(),
      ...command.env,
      ...inLanguage(language),
      ...(timeZone && { TZ: timeZone }),
    },
  })
}

const inLanguage = (language: string | undefined): Record<string, string> =>
  language === undefined ? {} : { LANGUAGE: localeOf(language), LC_ALL: `${localeOf(language)}.UTF-8` }

const localeOf = (language: string): string =>
  `${language}_${language === 'en' ? 'GB' : language.toUpperCase()}`

function inheritedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  )
}
