import { inProject } from './places.mjs'

/** The development tools' own entry files, to be run with the Node at hand rather than the first in the PATH. */
export const tools = {
  biome: inProject('node_modules', '@biomejs', 'biome', 'bin', 'biome'),
  electronBuilder: inProject('node_modules', 'electron-builder', 'cli.js'),
  electronVite: inProject('node_modules', 'electron-vite', 'bin', 'electron-vite.js'),
  knip: inProject('node_modules', 'knip', 'bin', 'knip.js'),
  tsc: inProject('node_modules', 'typescript', 'bin', 'tsc'),
  vitest: inProject('node_modules', 'vitest', 'vitest.mjs'),
}
