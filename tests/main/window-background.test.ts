import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { windowBackground } from '../../src/main/app/window-background.ts'

test('the window has the paper of its page before there is one, so that nothing flashes', () => {
  const tokens = readFileSync(join(import.meta.dirname, '../../src/renderer/styles/tokens.css'), 'utf8')
  const [, light, dark] = /--paper: light-dark\((#\w+), (#\w+)\)/.exec(tokens) ?? []
  expect([windowBackground(false), windowBackground(true)]).toEqual([light, dark])
})
