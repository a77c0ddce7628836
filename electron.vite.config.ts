import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { gazetteerFile } from './scripts/gazetteer/gazetteer-file.ts'
import { channelNames } from './src/shared/ipc/contract.ts'
import { mainEvents } from './src/shared/ipc/events.ts'

const from = (file: string): string => path.resolve(import.meta.dirname, file)

// The product carries no source maps: they would hold every comment and the names of our folders.
const product = { sourcemap: false, target: 'node24', minify: false, reportCompressedSize: false } as const

export default defineConfig({
  main: {
    build: {
      ...product,
      rollupOptions: {
        input: {
          index: from('src/main/index.ts'),
          chromium: from('src/main/chromium.ts'),
          // The same start without a command line around it, for the tests of the built app.
          'start-chromium': from('src/main/start-chromium.ts'),
          'typst-child': from('src/main/dossier/pdf/typst-child.ts'),
          'scan-child': from('src/main/dossier/scan/scan-child.ts'),
          'picture-child': from('src/main/dossier/pictures/picture-child.ts'),
          'import-child': from('src/main/import/import-child.ts'),
          'backup-child': from('src/main/backup/backup-child.ts'),
          'verify-child': from('src/main/verify/verify-child.ts'),
          'map-file-child': from('src/main/map-files/map-file-child.ts'),
          'evidence-inspector': from('src/main/evidence/inspect/evidence-inspector.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    // A sandboxed preload has no module loader: one CommonJS file, with the names of the channels put in here.
    define: {
      HOLDFAST_CHANNELS: JSON.stringify(channelNames),
      HOLDFAST_EVENTS: JSON.stringify(mainEvents),
    },
    build: {
      ...product,
      externalizeDeps: false,
      rollupOptions: {
        input: { index: from('src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: from('src/renderer'),
    plugins: [
      react(),
      {
        name: 'gazetteer',
        generateBundle() {
          this.emitFile({
            type: 'asset',
            fileName: 'gazetteer.bin',
            source: gazetteerFile(import.meta.dirname),
          })
        },
      },
    ],
    worker: { format: 'es' },
    build: {
      sourcemap: false,
      // A data: address would be against the content security policy.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      chunkSizeWarningLimit: 2_000,
      rollupOptions: { input: from('src/renderer/index.html') },
    },
  },
})
