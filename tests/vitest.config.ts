import { createRequire } from 'node:module'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

const shared = {
  pool: 'threads' as const,
  testTimeout: 30_000,
  hookTimeout: 120_000,
  expect: { poll: { timeout: 10_000 } },
}
const withDatabase = {
  ...shared,
  globalSetup: [join(import.meta.dirname, 'testkit/global-database.ts')],
  isolate: false,
}

export default defineConfig({
  root: '..',
  // As Node does: without this our code gets the package's other half, whose types Apollo does not know.
  resolve: { alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }] },
  test: {
    reporters: [
      'default',
      [
        'json',
        { outputFile: `.data/test-results/${process.argv.join(' ').match(/--project[= ](\w+)/)?.[1] ?? 'all'}.json` },
      ],
    ],
    projects: [
      {
        extends: true,
        test: { ...shared, isolate: false, name: 'unit', include: ['{apps,packages}/*/{src,server}/**/*.test.ts'] },
      },
      { extends: true, test: { ...withDatabase, name: 'api', include: ['tests/api/**/*.test.ts'], maxWorkers: 2 } },
      { extends: true, test: { ...withDatabase, name: 'contract', include: ['tests/contract/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          ...withDatabase,
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
