import { createPool, type Database, type Pool } from '@dateline/db'
import { sql } from 'drizzle-orm'
import { inject } from 'vitest'

export type TestDatabase = { url: string; db: Database; drop: () => Promise<void> }

let made = 0

/** A database of this test's own, with the newest schema and nothing in it. */
export const createTestDatabase = (): Promise<TestDatabase> => create(`template ${inject('template')}`)

/** One that was only just created: not even a schema is in it. */
export const createEmptyDatabase = (): Promise<TestDatabase> => create('')

async function create(from: string): Promise<TestDatabase> {
  const server = inject('databaseServer')
  made += 1
  const name = `dateline_test_${process.pid}_${Date.now().toString(36)}_${made}_${Math.random().toString(36).slice(2, 8)}`
  const admin = createPool(server, { max: 1, name: 'tests' })
  await admin.db.execute(sql.raw(`create database ${name} ${from}`))
  const url = new URL(server)
  url.pathname = `/${name}`
  const pool: Pool = createPool(url.href, { max: 4, name: 'tests' })
  return {
    url: url.href,
    db: pool.db,
    drop: async () => {
      await pool.close()
      await admin.db.execute(sql.raw(`drop database if exists ${name} with (force)`))
      await admin.close()
    },
  }
}
