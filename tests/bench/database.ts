import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateArticles } from '@dateline/api/generate'
import { createPool, type Database, ensureDatabase, liveArticle, migrate, startEmbeddedPostgres } from '@dateline/db'
import { sql } from 'drizzle-orm'
import { createOutlet } from '../testkit/outlet.ts'
import { operator } from '../testkit/viewers.ts'
import type { Target } from './requests.ts'

export type BenchDatabase = {
  url: string
  version: string
  articlesPerSecond: number
  /** Articles that are asked for, taken from all over the store. */
  targets: Target[]
  /** The process whose children are all processes of this Postgres. */
  pid: number
  stop: () => Promise<void>
}

/** A Postgres of the benchmarks' own, with an outlet and so many articles. It is gone afterwards. */
export async function startBenchDatabase(articles: number, targets: number): Promise<BenchDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'))
  const server = await startEmbeddedPostgres({ folder, port: 3250, throwAway: true })
  const url = await ensureDatabase(server.url, 'dateline_bench')
  await migrate(url)
  const pool = createPool(url, { max: 2, name: 'bench' })
  try {
    await createOutlet(pool.db)
    const startedAt = performance.now()
    await generateArticles(pool.db, operator, { articles, seed: 1 }, new Date())
    const articlesPerSecond = (articles / (performance.now() - startedAt)) * 1000
    console.log(`${articles} articles are made, ${Math.round(articlesPerSecond)} a second.`)
    return { url, articlesPerSecond, pid: server.pid, stop: server.stop, ...(await readDatabase(pool.db, targets)) }
  } finally {
    await pool.close()
  }
}

async function readDatabase(db: Database, limit: number) {
  const targets = await db
    .select({ path: liveArticle.path, edition: liveArticle.editionCode })
    .from(liveArticle)
    .orderBy(sql`md5(${liveArticle.path})`)
    .limit(limit)
  const [row] = await db.execute<{ server_version: string }>(sql`show server_version`)
  return { targets, version: row?.server_version ?? '' }
}
