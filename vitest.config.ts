import { defineConfig } from 'vitest/config'

const conditions = ['@millrace/source', 'module', 'node', 'import', 'default']

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['packages/*/src/**/*.test.ts', 'tests/**/*.test.ts'],
    setupFiles: ['vitest.setup.ts'],
    testTimeout: 30_000,
  },
})
