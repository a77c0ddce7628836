import { globSync, readFileSync } from 'node:fs'
import { defineConfig } from 'vitest/config'

const include = ['src/**/*.test.{ts,tsx}', 'e2e/support/**/*.test.ts']
/** A module that another file has loaded already can be exchanged no more. */
const exchanging = globSync(include).filter((file) =>
  /vi\.(mock|doMock|resetModules)\(|\/host\.fixture\.ts'/.test(readFileSync(file, 'utf8')),
)

export default defineConfig({
  test: {
    globalSetup: 'src/main/vault/testing/run-folder.ts',
    // Many tests wait for the disk or for a child, so that no core need be left free.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        // A process is kept for many files: starting one for each, and deriving a key in each, took a third of the time.
        test: { name: 'in one process', include, exclude: exchanging, isolate: false },
      },
      { extends: true, test: { name: 'in a process each', include: exchanging } },
    ],
  },
})
