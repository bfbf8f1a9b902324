import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createPool, ensureDatabase, migrate, startEmbeddedPostgres } from '@dateline/db'
import { sql } from 'drizzle-orm'
import type { TestProject } from 'vitest/node'
import { env } from './env.ts'
import { testStorage } from './media.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The server on which tests make their databases. */
    databaseServer: string
    /** The migrated database that each of them begins as a copy of. */
    template: string
  }
}

/** One Postgres for a whole run, with a migrated database that every test file copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = env.TEST_DATABASE_URL
    ? null
    : await startEmbeddedPostgres({
        folder: mkdtempSync(join(tmpdir(), 'dateline-test-')),
        port: 23_300,
        throwAway: true,
      })
  const url = server?.url ?? env.TEST_DATABASE_URL ?? ''
  const template = `dateline_template_${process.pid}_${project.name}`
  const templateUrl = await ensureDatabase(url, template)
  await migrate(templateUrl)
  // Readers read the sample outlet: it is imported once, and copied with the rest.
  if (project.name !== 'api')
    await (await import('@dateline/api/seed')).seedOnce(templateUrl, { sample: true, storage: testStorage })
  project.provide('databaseServer', url)
  project.provide('template', template)
  return async () => {
    if (server) return server.stop()
    const pool = createPool(url, { max: 1, name: 'tests' })
    await pool.db.execute(sql.raw(`drop database if exists ${template} with (force)`))
    await pool.close()
  }
}
