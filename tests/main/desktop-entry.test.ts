import { describe, expect, it } from 'vitest'
import { desktopEntry } from '../../src/main/app/desktop-entry.ts'

const exec = (executable: string, ...args: string[]): string | undefined =>
  /^Exec=(.*)$/m.exec(desktopEntry({ executable, args }))?.[1]

describe('a desktop entry', () => {
  it('starts the program with its arguments', () => {
    expect(desktopEntry({ executable: '/opt/Relance/relance', args: ['--hidden'] }).split('\n')).toEqual([
      '[Desktop Entry]',
      'Type=Application',
      'Name=Relance',
      'Exec="/opt/Relance/relance" "--hidden"',
      'Icon=relance',
      'Terminal=false',
      '',
    ])
  })

  it('is given the link where it takes links', () => {
    expect(desktopEntry({ executable: '/a', args: [] }, { takesLinks: true })).toContain('Exec="/a" %u\n')
  })

  it('keeps folders with spaces and signs in one word, by the rules for Exec lines', () => {
    expect(exec('/my apps/re"lance')).toBe('"/my apps/re\\\\"lance"')
    expect(exec('/a', '$HOME')).toBe('"/a" "\\\\$HOME"')
    expect(exec('/a', '`id`')).toBe('"/a" "\\\\`id\\\\`"')
    expect(exec('/a', '100%')).toBe('"/a" "100%%"')
    expect(exec('/a', 'back\\slash')).toBe('"/a" "back\\\\\\\\slash"')
  })
})
