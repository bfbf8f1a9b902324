import { parseArgs } from 'node:util'
import type { Env } from '../env.ts'
import { backUp, restore } from '../newsroom/backup/backup.service.ts'
import { storageOf, withDatabase, withNewDatabase } from './database.ts'
import { one, pathOf } from './input.ts'

/** `pnpm newsroom backup DIR`: the database and the pictures, into a new folder. */
export async function runBackup(args: string[], env: Env): Promise<string> {
  const { positionals } = parseArgs({ args, allowPositionals: true, options: {} })
  const folder = pathOf(one(positionals, 'DIR'), env)
  const { rows, assets, missing } = await withDatabase(env, (db, url) =>
    backUp({ db, url, storage: storageOf(env) }, folder, new Date()),
  )
  const lost = missing.map((name) => `\n  not in the storage: ${name}`).join('')
  return `Backed up: ${rows.toLocaleString('en')} rows and ${assets} pictures in ${folder}.${lost}`
}

/** `pnpm newsroom restore DIR`: brings them back, into a new database. */
export async function runRestore(args: string[], env: Env): Promise<string> {
  const { positionals } = parseArgs({ args, allowPositionals: true, options: {} })
  const folder = pathOf(one(positionals, 'DIR'), env)
  const { rows, assets, at } = await withNewDatabase(env, (url) => restore({ url, storage: storageOf(env) }, folder))
  return `Restored: ${rows.toLocaleString('en')} rows and ${assets} pictures, as they were at ${at}.`
}
