import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { saveRevision } from '@dateline/api/article'
import { publishArticle } from '@dateline/api/publishing'
import {
  createPool,
  type Database,
  type EmbeddedPostgres,
  ensureDatabase,
  migrate,
  revision,
  startEmbeddedPostgres,
} from '@dateline/db'
import { freePort } from '@dateline/dev'
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readArticle, readAudit, readLive } from '../testkit/articles.ts'
import { createPublished } from '../testkit/factories.ts'
import { createOutlet } from '../testkit/outlet.ts'
import { createRandom } from '../testkit/random.ts'

/** Each kill ends what all of them are at, every one somewhere else in its work: 56 in all. */
const kills = 7
const publishers = 8
const viewer = { kind: 'operator', name: 'crash' } as const
const folder = mkdtempSync(join(tmpdir(), 'dateline-crash-'))
chmodSync(folder, 0o755)
let postgres: EmbeddedPostgres
let url: string
let port: number
let ids: string[] = []

async function withDatabase<Result>(work: (db: Database) => Promise<Result>): Promise<Result> {
  const pool = createPool(url, { max: 1, name: 'crash' })
  try {
    return await work(pool.db)
  } finally {
    await pool.close()
  }
}

beforeAll(async () => {
  port = await freePort(3290)
  postgres = await startEmbeddedPostgres({ folder, port })
  url = await ensureDatabase(postgres.url, 'dateline_crash')
  await migrate(url)
  ids = await withDatabase(async (db) => {
    await createOutlet(db)
    const made: string[] = []
    while (made.length < publishers) made.push((await createPublished(db, { headline: 'Fassung 1' })).id)
    return made
  })
}, 120_000)
afterAll(async () => {
  await postgres.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** Saves and publishes for as long as Postgres lives. Gives the last revision that it was told is public. */
async function publishOn(id: string, onPublished: () => void): Promise<number> {
  let told = 0
  await withDatabase(async (db) => {
    for (;;) {
      const { latestRevision } = await readArticle(db, id)
      const next = latestRevision + 1
      await saveRevision(db, viewer, id, { headline: `Fassung ${next}` }, latestRevision, new Date())
      await publishArticle(db, viewer, id, new Date())
      told = next
      onPublished()
    }
  }).catch(() => null)
  return told
}

test('Postgres killed at random moments has all that anybody was told is done, and nothing half', {
  timeout: 300_000,
}, async () => {
  const seed = Date.now() % 1_000_000
  const random = createRandom(seed)
  let done = 0
  for (let kill = 1; kill <= kills; kill += 1) {
    let begun = () => {}
    const first = new Promise<void>((resolve) => {
      begun = resolve
    })
    const working = ids.map((id) =>
      publishOn(id, () => {
        done += 1
        begun()
      }),
    )
    await first
    await sleep(random() * 150)
    process.kill(postgres.pid, 'SIGKILL')
    await postgres.ended
    const told = await Promise.all(working)
    postgres = await startEmbeddedPostgres({ folder, port })

    await withDatabase(async (db) => {
      for (const [index, id] of ids.entries()) {
        const at = `seed ${seed}, kill ${kill}, article ${index}`
        const article = await readArticle(db, id)
        const number = article.publishedRevision ?? 0
        const audit = (await readAudit(db, id))
          .filter(({ action }) => action === 'publish')
          .map(({ detail }) => detail['revision'])
        expect(number, at).toBeGreaterThanOrEqual(told[index] ?? 0)
        expect(await readLive(db, id), at).toMatchObject({ headline: `Fassung ${number}`, revision: number })
        expect(audit.at(-1), at).toBe(number)
        expect(new Set(audit).size, at).toBe(audit.length)
        expect(await db.$count(revision, and(eq(revision.articleId, id))), at).toBe(article.latestRevision)
      }
    })
  }
  expect(done).toBeGreaterThan(kills)
})
