import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateArticles } from '@dateline/api/generate'
import { applySettings } from '@dateline/api/outlet'
import { createPool, ensureDatabase, migrate, startEmbeddedPostgres } from '@dateline/db'
import { testSettings } from '../testkit/outlet.ts'
import { operator } from '../testkit/viewers.ts'

export type BenchDatabase = {
  url: string
  /** The process whose children are all processes of this Postgres. */
  pid: number
  stop: () => Promise<void>
}

/** A Postgres of the benchmarks' own, with an outlet and so many articles. It is gone afterwards. */
export async function startBenchDatabase(articles: number): Promise<BenchDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'))
  const server = await startEmbeddedPostgres({ folder, port: 3250, throwAway: true })
  const url = await ensureDatabase(server.url, 'dateline_bench')
  await migrate(url)
  const pool = createPool(url, { max: 2, name: 'bench' })
  try {
    await applySettings(pool.db, operator, testSettings)
    const startedAt = performance.now()
    await generateArticles(pool.db, operator, { articles, seed: 1 }, new Date())
    const seconds = (performance.now() - startedAt) / 1000
    console.log(
      `${articles} articles made in ${seconds.toFixed(1)} s: ${Math.round(articles / seconds)} a second, both stores.`,
    )
  } finally {
    await pool.close()
  }
  return { url, pid: server.pid, stop: server.stop }
}
