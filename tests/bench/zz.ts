import { spawnSync } from 'node:child_process'
import { createPool, ensureDatabase, migrate } from '/work/main/packages/db/src/index.ts'
import { startBenchDatabase } from '/work/main/tests/bench/database.ts'

const db = await startBenchDatabase(100, 5)
const run = (url: string, ...args: string[]) => {
  const r = spawnSync(process.execPath, ['/work/main/apps/api/src/cli/main.ts', 'generate', ...args], {
    encoding: 'utf8',
    env: { DATABASE_URL: url, PATH: '/usr/bin' },
  })
  console.log(args.join(' '), '=>', r.status, (r.stdout + r.stderr).trim())
}
const empty = await ensureDatabase(db.url, 'bench_empty')
await migrate(empty)
run(empty, '--articles', '10')
run(db.url, '--articles', '100', '--seed', '1')
run(db.url, '--articles', '200', '--seed', '1')
run(db.url, '--articles', 'x')
run(db.url, '--articles', '20000', '--seed', '7')
run(db.url, '--articles', '20000', '--seed', '7')
const pool = createPool(db.url, { max: 1, name: 'check' })
const q = async (s: string) => console.log(s, JSON.stringify(await pool.db.execute(s)))
await q('select count(*) from live.article')
await q('select count(*) from newsroom.article')
await q('select count(*), count(distinct article_id) from newsroom.revision')
await q(
  `select edition_code, count(*), min(published_at), max(published_at), avg(word_count)::int w, avg(length(body::text))::int b from live.article group by 1`,
)
await q(`select extract(year from published_at) y, count(*) from live.article group by 1 order by 1`)
await q(
  `select count(*) from live.article a join newsroom.article n using (id) where n.slug<>a.slug or n.published_at<>a.published_at`,
)
await q(`select count(*) from live.topic`)
await q(`select count(*) from live.topic where latitude is not null`)
await q('select count(*) from live.contributor')
await q('select count(*) from live.article_topic')
await q(`select n, count(*) from (select count(*) n from live.article group by story_id) x group by 1 order by 1`)
// a cut-off run is finished by the next
await pool.db.execute(`delete from newsroom.audit_entry where false`)
await pool.close()
await db.stop()
