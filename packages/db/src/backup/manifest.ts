import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { jobsSchema } from '../jobs/schema.ts'

/** What is kept: everything that isn't made anew from it. */
export const keptSchemas = ['newsroom', 'live', 'audience', jobsSchema]

export type DumpedTable = { schema: string; name: string; columns: string[]; rows: number; sha256: string }
export type DumpedSequence = { schema: string; name: string; last: string; isCalled: boolean }

/** What a backup holds, and how to tell that it still does. */
export type Manifest = {
  format: 1
  at: string
  /** The hashes of the migrations that had run, in their order: with them the tables can be made as they were. */
  migrations: string[]
  /** The same of the queue of jobs, which are its own. */
  jobsMigrations: number[]
  tables: DumpedTable[]
  sequences: DumpedSequence[]
}

export const manifestFile = 'database.json'
export const tableFile = ({ schema, name }: Pick<DumpedTable, 'schema' | 'name'>) => `${schema}.${name}.copy.gz`

export async function readManifest(folder: string): Promise<Manifest> {
  let text: string
  try {
    text = await readFile(join(folder, manifestFile), 'utf8')
  } catch {
    throw new Error(`${folder} is not a backup: it has no ${manifestFile}.`)
  }
  const manifest = JSON.parse(text) as Manifest
  if (manifest.format !== 1) throw new Error(`${folder} is a backup of a newer version: install that one first.`)
  return manifest
}
