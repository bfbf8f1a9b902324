import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { liveArticleTopic, liveRedirect, revision, revisionTopic } from '@dateline/db'
import { and, asc, eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readArticle, readAudit, readLive } from '../testkit/articles.ts'
import { startChild } from '../testkit/child.ts'
import { createTestDatabase, type TestDatabase } from '../testkit/database.ts'
import { createPublished } from '../testkit/factories.ts'
import { createOutlet } from '../testkit/outlet.ts'
import { type PurgeRecorder, recordPurges } from '../testkit/purges.ts'
import { createRandom } from '../testkit/random.ts'
import { createTopic } from '../testkit/topics.ts'
import { until } from '../testkit/until.ts'

const kills = 50
const publisher = join(import.meta.dirname, '../testkit/crash-publisher.ts')

let database: TestDatabase
let purges: PurgeRecorder

beforeAll(async () => {
  database = await createTestDatabase()
  await createOutlet(database.db)
  purges = await recordPurges(database)
})
afterAll(async () => {
  await purges.close()
  await database.drop()
})

/** All that is known of an article, wherever it is kept. */
async function inspect(id: string) {
  const { db } = database
  const [article, shown, audit] = [await readArticle(db, id), await readLive(db, id), await readAudit(db, id)]
  const ofArticle = eq(revision.articleId, id)
  const topicsOfRevision = await db
    .select({ topicId: revisionTopic.topicId })
    .from(revisionTopic)
    .innerJoin(revision, eq(revision.id, revisionTopic.revisionId))
    .where(and(ofArticle, eq(revision.number, article.publishedRevision ?? 0)))
    .orderBy(asc(revisionTopic.position))
  return {
    article,
    shown,
    published: audit.filter((entry) => entry.action === 'publish'),
    saved: audit.filter((entry) => entry.action === 'create' || entry.action === 'save'),
    revisions: await db.$count(revision, ofArticle),
    topicsOfRevision: topicsOfRevision.map(({ topicId }) => topicId),
    topicRows: await db.select().from(liveArticleTopic).where(eq(liveArticleTopic.articleId, id)),
    redirects: await db.select().from(liveRedirect).where(eq(liveRedirect.articleId, id)),
  }
}

/** A killed client's transaction ends when Postgres finds it gone. One that is held for ever fails the test. */
const untilForgotten = () =>
  until('Postgres has ended what the killed process began', async () => {
    const left = await database.db.execute(
      sql`select 1 from pg_stat_activity where datname = current_database() and application_name = 'dateline crash'
        and query_start is not null and pid <> all(${`{${waitingPids.join(',')}}`}::int[])`,
    )
    return left.length === 0
  })
let waitingPids: number[] = []
const rememberWaiting = async () => {
  const rows = await database.db.execute<{ pid: number }>(
    sql`select pid from pg_stat_activity where datname = current_database() and application_name = 'dateline crash'`,
  )
  waitingPids = rows.map(({ pid }) => pid)
}

test(`a publisher killed ${kills} times leaves all of the old state or all of the new one`, { timeout: 300_000 }, async () => {
  const seed = Date.now() % 1_000_000
  const random = createRandom(seed)
  const topics = [await createTopic(database.db), await createTopic(database.db), await createTopic(database.db)]
  const { id } = await createPublished(database.db, { headline: 'Fassung 1', slug: 'fassung-1', topicIds: [] })
  await purges.take()
  const lists = [topics.slice(0, 1).join(), topics.join(), topics.slice(1).join()]
  const start = () => startChild(publisher, [database.url, id, ...lists])

  let announced = 1
  let next = start()
  for (let kill = 1; kill <= kills; kill += 1) {
    const child = next
    await child.line('ready')
    await rememberWaiting()
    waitingPids = []
    child.tell('go')
    await child.line('published')
    await sleep(random() * 30)
    child.kill('SIGKILL')
    await child.ended
    await untilForgotten()

    const found = await inspect(id)
    const at = `seed ${seed}, kill ${kill}`
    const number = found.article.publishedRevision ?? 0
    announced += (await purges.take()).filter(({ changed }) => changed.includes(`article:${id}`)).length
    expect(found.article.status, at).toBe('published')
    expect(found.shown, at).toMatchObject({
      headline: `Fassung ${number}`,
      slug: `fassung-${number}`,
      topicIds: found.topicsOfRevision,
      modifiedAt: found.article.modifiedAt,
    })
    expect(found.topicRows.map(({ topicId }) => topicId).sort(), at).toEqual(found.topicsOfRevision.toSorted())
    expect(found.published.at(-1)?.detail['revision'], at).toBe(number)
    expect(new Set(found.published.map(({ detail }) => detail['revision'])).size, at).toBe(found.published.length)
    expect(found.redirects, at).toHaveLength(found.published.length - 1)
    expect(found.redirects.map(({ path }) => path), at).not.toContain(found.shown?.path)
    expect(announced, at).toBe(found.published.length)
    expect([found.revisions, found.saved.length], at).toEqual([found.article.latestRevision, found.article.latestRevision])
    next = start()
  }
  next.kill('SIGKILL')
  await next.ended
  expect((await readArticle(database.db, id)).publishedRevision).toBeGreaterThan(kills)
})
