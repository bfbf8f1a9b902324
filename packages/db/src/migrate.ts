import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate as runMigrations } from 'drizzle-orm/postgres-js/migrator'
import postgres from 'postgres'
import { env } from './env.ts'
import { migrateJobs } from './jobs/schema.ts'

/** Any number; one migration at a time holds it. */
const migrationLock = 7_319_002

const migrationsFolder = join(import.meta.dirname, '../migrations')

/** Brings a database to the newest schema, or to that of its first migrations. Safe to run from several processes at once, and again. */
export async function migrate(url: string, count?: number): Promise<void> {
  const client = postgres(url, { max: 1, fetch_types: false, onnotice: () => {} })
  try {
    await client`select pg_advisory_lock(${migrationLock})`
    const first = count === undefined ? null : folderOfFirst(count)
    try {
      await runMigrations(drizzle(client), { migrationsFolder: first ?? migrationsFolder })
    } finally {
      if (first) rmSync(first, { recursive: true, force: true })
    }
    await migrateJobs(url)
  } finally {
    await client.end()
  }
}

/** A copy of the migrations whose journal knows only the first. */
function folderOfFirst(count: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-migrations-'))
  cpSync(migrationsFolder, folder, { recursive: true })
  const file = join(folder, 'meta/_journal.json')
  const journal = JSON.parse(readFileSync(file, 'utf8')) as { entries: unknown[] }
  writeFileSync(file, JSON.stringify({ ...journal, entries: journal.entries.slice(0, count) }))
  return folder
}

/** Makes the database when the server doesn't have it, and returns its address. */
export async function ensureDatabase(serverUrl: string, name: string): Promise<string> {
  const client = postgres(serverUrl, { max: 1, fetch_types: false, onnotice: () => {} })
  try {
    const found = await client`select 1 from pg_database where datname = ${name}`
    if (found.length === 0) await client`create database ${client(name)}`
  } finally {
    await client.end()
  }
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return url.href
}

if (import.meta.main) {
  if (!env.DATABASE_URL)
    throw new Error('Set DATABASE_URL to the database to migrate, as postgres://user:password@host:5432/name.')
  try {
    await migrate(env.DATABASE_URL)
  } catch (error) {
    // What Postgres said is the cause; around it is the whole migration.
    console.error(error instanceof Error && error.cause instanceof Error ? error.cause.message : error)
    process.exit(1)
  }
  console.log('The database is at the newest schema.')
}
