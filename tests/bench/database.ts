import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateArticles } from '@dateline/api/generate'
import { createPool, type Database, ensureDatabase, liveArticle, migrate, startEmbeddedPostgres } from '@dateline/db'
import { and, desc, eq, sql } from 'drizzle-orm'
import { createOutlet } from '../testkit/outlet.ts'
import { operator } from '../testkit/viewers.ts'
import { benchSettings } from './outlet.ts'
import type { Target } from './requests.ts'

export type BenchPostgres = {
  version: string
  /** The process whose children are all processes of this Postgres. */
  pid: number
  fill: (articles: number) => Promise<BenchDatabase>
  stop: () => Promise<void>
}

export type BenchDatabase = {
  url: string
  articles: number
  /** Null when they were there already. */
  articlesPerSecond: number | null
  /** Articles that are asked for, taken from all over the store. */
  targets: Target[]
  /** Where the last page of 20 begins in the longest list of an edition, up to the 5,000th. */
  deep: { edition: string; page: number; after: { publishedAt: Date; id: string } }
}

const pageSize = 20
const deepestPage = 5000

/** A Postgres of the benchmarks' own. It is gone afterwards, unless it has a folder to be kept in. */
export async function startBenchPostgres(folder: string | undefined): Promise<BenchPostgres> {
  const server = await startEmbeddedPostgres({
    folder: folder ?? mkdtempSync(join(tmpdir(), 'dateline-bench-')),
    port: 3250,
    throwAway: folder === undefined,
  })
  const pool = createPool(server.url, { max: 1, name: 'bench' })
  const [row] = await pool.db.execute<{ server_version: string }>(sql`show server_version`)
  await pool.close()
  return {
    version: row?.server_version ?? '',
    pid: server.pid,
    fill: async (articles) => fill(await ensureDatabase(server.url, `dateline_bench_${articles}`), articles),
    stop: server.stop,
  }
}

/** An outlet with so many articles. */
async function fill(url: string, articles: number): Promise<BenchDatabase> {
  await migrate(url)
  const pool = createPool(url, { max: 2, name: 'bench' })
  try {
    await createOutlet(pool.db, benchSettings)
    const startedAt = performance.now()
    const { isNew } = await generateArticles(pool.db, operator, { articles, seed: 1 }, new Date())
    const articlesPerSecond = isNew ? (articles / (performance.now() - startedAt)) * 1000 : null
    if (articlesPerSecond !== null) {
      console.log(`${articles} articles are made, ${Math.round(articlesPerSecond)} a second.`)
      await pool.db.execute(sql`vacuum analyze`)
    }
    return { url, articles, articlesPerSecond, targets: await listTargets(pool.db), deep: await findDeep(pool.db) }
  } finally {
    await pool.close()
  }
}

/** Spread evenly over the store, and the same ones in every run. */
const listTargets = (db: Database): Promise<Target[]> =>
  db
    .select({ path: liveArticle.path, edition: liveArticle.editionCode, headline: liveArticle.headline })
    .from(liveArticle)
    .orderBy(sql`md5(${liveArticle.path})`)
    .limit(2000)

async function findDeep(db: Database): Promise<BenchDatabase['deep']> {
  const [longest] = await db
    .select({ edition: liveArticle.editionCode, count: sql<number>`count(*)::int` })
    .from(liveArticle)
    .groupBy(liveArticle.editionCode)
    .orderBy(sql`count(*) desc`)
    .limit(1)
  if (!longest) throw new Error('There are no articles.')
  const page = Math.min(deepestPage, Math.floor(longest.count / pageSize))
  const [after] = await db
    .select({ publishedAt: liveArticle.publishedAt, id: liveArticle.id })
    .from(liveArticle)
    .where(and(eq(liveArticle.editionCode, longest.edition)))
    .orderBy(desc(liveArticle.publishedAt), desc(liveArticle.id))
    .offset((page - 1) * pageSize - 1)
    .limit(1)
  if (!after) throw new Error('There is no second page.')
  return { edition: longest.edition, page, after }
}
