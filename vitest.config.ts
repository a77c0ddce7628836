import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'e2e/support/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
})
