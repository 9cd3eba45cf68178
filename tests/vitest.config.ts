import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

const root = resolve(import.meta.dirname, '..')
const seconds = (count: number): number => count * 1000

export default defineConfig({
  root,
  test: {
    // By default one core is left free, which on two leaves one at work.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        test: {
          name: 'unit',
          // Properties open many databases; a slow machine is no failure.
          testTimeout: seconds(60),
          root,
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: ['tests/e2e/**', 'tests/bench/**'],
        },
      },
      {
        test: {
          name: 'e2e',
          root,
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: 'tests/e2e/global-setup.ts',
          // One window at a time: the machine's display, focus and clipboard are shared.
          fileParallelism: false,
          testTimeout: seconds(60),
          hookTimeout: seconds(120),
          // As long as Playwright waits in these tests: a second is not enough on a machine that is busy.
          expect: { poll: { timeout: seconds(10) } },
        },
      },
    ],
  },
})
