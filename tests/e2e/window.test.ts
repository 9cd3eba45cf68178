import { expect, test } from 'vitest'
import { launchRelance } from './launch.ts'

test('opens one window that carries the name of the program', async () => {
  const relance = await launchRelance()
  try {
    const window = await relance.firstWindow()
    expect(await window.title()).toBe('Relance')
    expect(relance.windows()).toHaveLength(1)
  } finally {
    await relance.close()
  }
})
