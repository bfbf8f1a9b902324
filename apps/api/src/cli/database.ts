import { createPool, type Database, startLocalDatabase } from '@dateline/db'
import { dataDir, findService } from '@dateline/dev'
import { bucketOf, type Env } from '../env.ts'
import { openStorage } from '../media/open-storage.ts'
import type { Storage } from '../media/storage.ts'
import { seedOnce } from '../newsroom/outlet/seed.ts'

/** Runs a command on the database of DATABASE_URL, or on this checkout's own, which is started for it when it doesn't run. */
export async function withDatabase<Result>(
  env: Env,
  run: (db: Database, url: string) => Promise<Result>,
): Promise<Result> {
  const running = env.DATABASE_URL ?? (await findService('db'))?.url
  const local = running === undefined ? await startLocalDatabase() : null
  const url = running ?? local?.url ?? ''
  try {
    if (local) await seedOnce(url, { sample: env.DATELINE_SEED, storage: storageOf(env) })
    const pool = createPool(url, { max: 2, name: 'newsroom' })
    try {
      return await run(pool.db, url)
    } finally {
      await pool.close()
    }
  } finally {
    await local?.server.stop()
  }
}

/** The same for a command that fills a database: nothing is put there before. */
export async function withNewDatabase<Result>(env: Env, run: (url: string) => Promise<Result>): Promise<Result> {
  const running = env.DATABASE_URL ?? (await findService('db'))?.url
  if (running !== undefined) return run(running)
  const local = await startLocalDatabase()
  try {
    return await run(local.url)
  } finally {
    await local.server.stop()
  }
}

/** Where pictures lie. */
export const storageOf = (env: Env): Storage =>
  openStorage({ folder: env.MEDIA_DIR ?? dataDir('media'), bucket: bucketOf(env) })
