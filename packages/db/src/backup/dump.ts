import { createWriteStream } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type postgres from 'postgres'
import { jobsSchema } from '../jobs/schema.ts'
import { connectToCopy } from './connection.ts'
import {
  type DumpedSequence,
  type DumpedTable,
  keptSchemas,
  type Manifest,
  manifestFile,
  tableFile,
} from './manifest.ts'
import { createTally } from './tally.ts'

/** Writes the whole database into a folder, as it is at one moment, whatever is written meanwhile. */
export async function dumpDatabase(url: string, folder: string, now: Date): Promise<Manifest> {
  const client = connectToCopy(url, 'dateline backup')
  try {
    return await client.begin('isolation level repeatable read read only', async (tx) => {
      const tables: DumpedTable[] = []
      for (const table of await listTables(tx)) tables.push(await dumpTable(tx, folder, table))
      const manifest: Manifest = {
        format: 1,
        at: now.toISOString(),
        migrations: await listMigrations(tx),
        jobsMigrations: await listJobsMigrations(tx),
        tables,
        sequences: await listSequences(tx),
      }
      await writeFile(join(folder, manifestFile), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 })
      return manifest
    })
  } finally {
    await client.end({ timeout: 5 })
  }
}

type Tx = postgres.Sql | postgres.TransactionSql
export type Table = Pick<DumpedTable, 'schema' | 'name' | 'columns'>

/** The tables that are kept, with the columns that aren't computed. What jobs' own migrations have noted is made by them. */
export async function listTables(tx: Tx): Promise<Table[]> {
  const rows = await tx<{ schema: string; name: string; columns: string }[]>`
    select space.nspname as schema, class.relname as name,
      json_agg(attribute.attname order by attribute.attnum)::text as columns
    from pg_class class
    join pg_namespace space on space.oid = class.relnamespace
    join pg_attribute attribute on attribute.attrelid = class.oid
    where class.relkind = 'r' and space.nspname in ${tx(keptSchemas)}
      and attribute.attnum > 0 and not attribute.attisdropped and attribute.attgenerated = ''
      and not (space.nspname = ${jobsSchema} and class.relname = 'migrations')
    group by space.nspname, class.relname
    order by space.nspname, class.relname`
  return rows.map(({ schema, name, columns }) => ({ schema, name, columns: JSON.parse(columns) as string[] }))
}

async function dumpTable(tx: postgres.TransactionSql, folder: string, table: Table): Promise<DumpedTable> {
  const tally = createTally()
  const out = await tx`copy ${tx(table.schema)}.${tx(table.name)} (${tx(table.columns)}) to stdout`.readable()
  const file = createWriteStream(join(folder, tableFile(table)), { mode: 0o600 })
  await pipeline(out, tally.through, createGzip({ level: 6 }), file)
  // postgres.js stops reading from Postgres while the stream is full, and goes on when more is asked of it. Of one that has ended nobody
  // asks more: the connection would stay silent for good.
  out._read(0)
  return { ...table, rows: tally.rows(), sha256: tally.sha256() }
}

async function listSequences(tx: Tx): Promise<DumpedSequence[]> {
  const names = await tx<{ schema: string; name: string }[]>`
    select schemaname as schema, sequencename as name
    from pg_sequences
    where schemaname in ${tx(keptSchemas)}
    order by schemaname, sequencename`
  const sequences: DumpedSequence[] = []
  for (const { schema, name } of names) {
    const [row] = await tx<{ last: string; called: boolean }[]>`
      select last_value::text as last, is_called as called from ${tx(schema)}.${tx(name)}`
    if (row) sequences.push({ schema, name, last: row.last, isCalled: row.called })
  }
  return sequences
}

export async function listMigrations(tx: Tx): Promise<string[]> {
  const rows = await tx<{ hash: string }[]>`select hash from drizzle.__drizzle_migrations order by created_at, id`
  return rows.map(({ hash }) => hash)
}

export async function listJobsMigrations(tx: Tx): Promise<number[]> {
  const rows = await tx<{ id: number }[]>`select id from ${tx(jobsSchema)}.migrations order by id`
  return rows.map(({ id }) => id)
}
