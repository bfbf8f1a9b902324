import { dataDir } from '@dateline/dev'
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded/index.ts'
import { ensureDatabase, migrate } from './migrate.ts'

/** The first port that is tried for this checkout's own Postgres. */
const preferredPort = 54320

/** Starts this checkout's own Postgres and brings its database to the newest schema. */
export async function startLocalDatabase(): Promise<{ url: string; server: EmbeddedPostgres }> {
  const server = await startEmbeddedPostgres({ folder: dataDir('db'), port: preferredPort })
  const url = await ensureDatabase(server.url, 'dateline')
  await migrate(url)
  return { url, server }
}
