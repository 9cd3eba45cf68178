import { describe, expect, it } from 'vitest'
import { type AcceleratorPress, acceleratorOf, isAccelerator } from '../../src/core/accelerator.ts'
import { desktopSettings } from '../../src/core/contract/desktop.ts'

const press = (code: string, key: string, ...held: string[]): AcceleratorPress => ({
  code,
  key,
  ctrlKey: held.includes('ctrl'),
  metaKey: held.includes('meta'),
  altKey: held.includes('alt'),
  shiftKey: held.includes('shift'),
})

describe('a shortcut for the whole system', () => {
  it.each(['CommandOrControl+Shift+Space', 'Alt+F5', 'Super+L', 'CommandOrControl+Alt+1', 'Control+Up'])(
    '%s is one',
    (text) => expect(isAccelerator(text)).toBe(true),
  )

  it.each([
    ['L', 'it would take a letter away from everybody who types'],
    ['Shift+L', 'it would take a capital letter away'],
    ['CommandOrControl', 'it has no key'],
    ['CommandOrControl+', 'it has no key'],
    ['CommandOrControl+L+K', 'it has two keys'],
    ['Shift+CommandOrControl+L', 'it is not in the order in which we write'],
    ['CommandOrControl+Enter', 'forms are sent with it'],
    ['CommandOrControl+é', 'the system has no name for the key'],
    ['CommandOrControl+CommandOrControl+L', 'it says a modifier twice'],
    ['', 'it is nothing'],
  ])('%j is none: %s', (text) => {
    expect(isAccelerator(text)).toBe(false)
  })

  it('is there by default, and is a valid one', () => {
    expect(isAccelerator(desktopSettings.parse({}).shortcut ?? '')).toBe(true)
  })
})

describe('pressing a shortcut', () => {
  it('names the keys as the system does', () => {
    expect(acceleratorOf(press('Space', ' ', 'ctrl', 'shift'), false)).toBe('CommandOrControl+Shift+Space')
    expect(acceleratorOf(press('ArrowUp', 'ArrowUp', 'alt'), false)).toBe('Alt+Up')
    expect(acceleratorOf(press('Digit1', '!', 'ctrl', 'shift'), false)).toBe('CommandOrControl+Shift+1')
  })

  it('tells Cmd from Ctrl on a Mac, and the Windows key elsewhere', () => {
    expect(acceleratorOf(press('KeyL', 'l', 'meta'), true)).toBe('CommandOrControl+L')
    expect(acceleratorOf(press('KeyL', 'l', 'ctrl'), true)).toBe('Control+L')
    expect(acceleratorOf(press('KeyL', 'l', 'meta'), false)).toBe('Super+L')
  })

  it('takes the letter that the layout writes, as the system will', () => {
    expect(acceleratorOf(press('KeyQ', 'a', 'ctrl'), false)).toBe('CommandOrControl+A')
  })

  it('takes the place of the key where Alt makes another sign of it', () => {
    expect(acceleratorOf(press('KeyL', '¬', 'alt', 'meta'), true)).toBe('CommandOrControl+Alt+L')
  })

  it('is not over while only modifiers are held, and refuses what is none', () => {
    expect(acceleratorOf(press('ControlLeft', 'Control', 'ctrl'), false)).toBeUndefined()
    expect(acceleratorOf(press('KeyL', 'l', 'shift'), false)).toBeUndefined()
    expect(acceleratorOf(press('Enter', 'Enter', 'ctrl'), false)).toBeUndefined()
  })
})
