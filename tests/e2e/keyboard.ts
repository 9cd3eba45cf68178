import type { Page } from 'playwright'
import { expect } from 'vitest'

/** Whether the focus is on what is named so: by a label, else by its text. */
export const isFocused = async (page: Page, name: string | RegExp): Promise<boolean> => {
  const focused = await page.evaluate(() => {
    const element = document.activeElement
    const by = element?.getAttribute('aria-labelledby')
    return (
      element?.getAttribute('aria-label') ??
      (by ? document.getElementById(by)?.textContent : undefined) ??
      (element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined) ??
      element?.textContent
    )
  })
  return typeof name === 'string' ? focused === name : name.test(focused ?? '')
}

/** Waits for the focus: a dialog or menu is there a moment before its field has it. */
export const gainsFocus = (page: Page, name: string | RegExp) =>
  expect.poll(() => isFocused(page, name)).toBe(true)

/** Presses Tab until the focus is on what is named so. */
export async function tabTo(page: Page, name: string | RegExp, from: string = 'Tab'): Promise<void> {
  for (let n = 0; n < 120; n += 1) {
    if (await isFocused(page, name)) return
    await page.keyboard.press(from)
  }
  expect.fail(`Tab does not lead to ${name}`)
}

/** Presses keys one after the other. */
export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** Runs what the palette finds by these words: the first of what is named so. */
export async function runByName(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await gainsFocus(page, 'Find')
  await page.keyboard.type(name)
  await page.getByRole('option', { name, selected: true }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: 'Find' }).waitFor({ state: 'detached' })
}
