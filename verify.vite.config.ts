import path from 'node:path'
import { defineConfig } from 'vite'

const from = (file: string): string => path.resolve(import.meta.dirname, file)

// One file for a plain Node, with everything in it that it needs: recipients have no packages.
export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: from('src/main/verify/standalone.ts'),
    outDir: from('out/verify'),
    target: 'node20',
    minify: true,
    sourcemap: false,
    reportCompressedSize: false,
    rollupOptions: {
      output: { format: 'es', entryFileNames: 'holdfast-verify.mjs', codeSplitting: false },
    },
  },
})
