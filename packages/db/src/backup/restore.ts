import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type postgres from 'postgres'
import { jobsSchema } from '../jobs/schema.ts'
import { migrate } from '../migrate.ts'
import { connectToCopy } from './connection.ts'
import { listJobsMigrations, listMigrations } from './dump.ts'
import { type DumpedTable, keptSchemas, type Manifest, readManifest, tableFile } from './manifest.ts'
import { createTally } from './tally.ts'

/**
 * Fills a database that is new, or empty, with what a backup holds: all of it, or nothing. A backup of an older version is brought to
 * the newest schema afterwards. What the rows need is brought by `before`, once it is known that they can be restored: when that
 * fails, the database is as empty as it was.
 */
export async function restoreDatabase(
  url: string,
  folder: string,
  before: () => Promise<void> = async () => {},
): Promise<Manifest> {
  const manifest = await readManifest(folder)
  for (const table of manifest.tables) await verifyTable(folder, table)
  const client = connectToCopy(url, 'dateline restore')
  try {
    await refuseUnlessEmpty(client)
    await before()
    await migrate(url, manifest.migrations.length)
    if ((await listMigrations(client)).join() !== manifest.migrations.join()) {
      throw new Error(
        'The backup was made with other migrations than this database has. Restore an older one into a database that was only created; for a newer one, install its version first.',
      )
    }
    const isSameQueue = (await listJobsMigrations(client)).join() === manifest.jobsMigrations.join()
    const tables = manifest.tables.filter(({ schema }) => isSameQueue || schema !== jobsSchema)
    const sequences = manifest.sequences.filter(({ schema }) => isSameQueue || schema !== jobsSchema)
    await client.begin(async (tx) => {
      const references = await dropReferences(tx)
      for (const table of tables) await fillTable(tx, folder, table)
      for (const { schema, name, last, isCalled } of sequences) {
        await tx`select setval(format('%I.%I', ${schema}::text, ${name}::text)::regclass, ${last}::bigint, ${isCalled})`
      }
      // Whoever was at it when the backup was made is not at it here.
      for (const table of ['_private_jobs', '_private_job_queues'])
        await tx`update ${tx(jobsSchema)}.${tx(table)} set locked_at = null, locked_by = null where locked_by is not null`
      // Only now: what refers to what is checked over all of it at once.
      for (const statement of references) await tx.unsafe(statement)
    })
  } finally {
    await client.end({ timeout: 5 })
  }
  await migrate(url)
  return manifest
}

async function verifyTable(folder: string, table: DumpedTable): Promise<void> {
  const tally = createTally()
  tally.through.resume()
  const file = join(folder, tableFile(table))
  await pipeline(createReadStream(file), createGunzip(), tally.through).catch((error: Error) => {
    throw new Error(`${file} can't be read: ${error.message}`)
  })
  if (tally.rows() !== table.rows || tally.sha256() !== table.sha256)
    throw new Error(`${file} is not what was backed up: its digest is another.`)
}

async function refuseUnlessEmpty(client: postgres.Sql): Promise<void> {
  const [schema] = await client`select to_regclass('newsroom.outlet') is not null as there`
  if (!schema?.['there']) return
  const [filled] = await client`
    select exists (select from newsroom.outlet) or exists (select from newsroom.story) as it`
  if (filled?.['it'])
    throw new Error('There is an outlet in this database. Make a new database, and name it in DATABASE_URL.')
}

/** Takes off what refers to what, so that the tables can be filled in any order. Gives the statements that put it back. */
async function dropReferences(tx: postgres.TransactionSql): Promise<string[]> {
  const rows = await tx<{ drop: string; add: string }[]>`
    select format('alter table %s drop constraint %I', con.conrelid::regclass, con.conname) as drop,
      format('alter table %s add constraint %I %s', con.conrelid::regclass, con.conname, pg_get_constraintdef(con.oid)) as add
    from pg_constraint con
    join pg_class class on class.oid = con.conrelid
    join pg_namespace space on space.oid = class.relnamespace
    where con.contype = 'f' and space.nspname in ${tx(keptSchemas)}`
  for (const { drop } of rows) await tx.unsafe(drop)
  return rows.map(({ add }) => add)
}

async function fillTable(tx: postgres.TransactionSql, folder: string, table: DumpedTable): Promise<void> {
  const name = tx`${tx(table.schema)}.${tx(table.name)}`
  await tx`alter table ${name} disable trigger user`
  // What the migrations have put there is in the backup too, as it was made since.
  const [filled] = await tx`select exists (select from ${name}) as it`
  if (filled?.['it']) await tx`delete from ${name}`
  if (table.rows > 0) {
    const into = await tx`copy ${name} (${tx(table.columns)}) from stdin`.writable()
    await pipeline(createReadStream(join(folder, tableFile(table))), createGunzip(), into)
  }
  await tx`alter table ${name} enable trigger user`
  const [count] = await tx`select count(*)::int as rows from ${name}`
  if (count?.['rows'] !== table.rows)
    throw new Error(`${table.schema}.${table.name} has ${count?.['rows']} rows after restoring, not ${table.rows}.`)
}
