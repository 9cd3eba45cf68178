import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const at = (path: string): string => resolve(import.meta.dirname, path)

// Everything is bundled except the one native module, so that the package ships nothing else.
const native = ['better-sqlite3', 'electron']

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      target: 'node20.18',
      externalizeDeps: false,
      rollupOptions: {
        external: native,
        input: {
          main: at('src/main/main.ts'),
          engine: at('src/main/engine/engine.ts'),
          'import-worker': at('src/main/engine/transfer/import-worker.ts'),
          'calendar-file-worker': at('src/main/engine/providers/calendar-file/calendar-file-worker.ts'),
          'command-worker': at('src/main/engine/work/command-worker.ts'),
          cli: at('src/main/cli/cli.ts'),
        },
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name]-[hash].cjs' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      target: 'node20.18',
      externalizeDeps: false,
      rollupOptions: {
        external: native,
        input: { preload: at('src/preload/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('src/renderer'),
    plugins: [react()],
    build: {
      outDir: at('out/renderer'),
      target: 'chrome130',
      minify: true,
      rollupOptions: { input: { index: at('src/renderer/index.html') } },
    },
  },
})
