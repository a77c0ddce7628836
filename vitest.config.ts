import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'e2e/support/**/*.test.ts'],
    globalSetup: 'src/main/vault/testing/run-folder.ts',
    // A process is kept for many files: starting one for each, and deriving a key in each, took a third of the time.
    isolate: false,
    // Many tests wait for the disk or for a child, so that no core need be left free.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
