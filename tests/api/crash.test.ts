import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { liveArticleTopic, liveRedirect, revision, revisionTopic } from '@dateline/db'
import { and, asc, eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readArticle, readAudit, readLive } from '../testkit/articles.ts'
import { type Child, startChild } from '../testkit/child.ts'
import { createTestDatabase, type TestDatabase } from '../testkit/database.ts'
import { createPublished } from '../testkit/factories.ts'
import { createOutlet } from '../testkit/outlet.ts'
import { type PurgeRecorder, recordPurges } from '../testkit/purges.ts'
import { createRandom } from '../testkit/random.ts'
import { createTopic } from '../testkit/topics.ts'
import { until } from '../testkit/until.ts'

/** Each kill ends all publishers of a process, every one somewhere else in its work: 56 in all. */
const kills = 7
const publishersPerProcess = 8
const script = join(import.meta.dirname, '../testkit/crash-publisher.ts')

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
  const topicRows = await db.select().from(liveArticleTopic).where(eq(liveArticleTopic.articleId, id))
  const redirects = await db.select().from(liveRedirect).where(eq(liveRedirect.articleId, id))
  return {
    article,
    shown,
    published: audit.filter((entry) => entry.action === 'publish').map(({ detail }) => detail),
    saved: audit.filter((entry) => entry.action === 'create' || entry.action === 'save').length,
    revisions: await db.$count(revision, ofArticle),
    topicsOfRevision: topicsOfRevision.map(({ topicId }) => topicId),
    topicRows: topicRows.map(({ topicId }) => topicId),
    redirects: redirects.map(({ path }) => path),
  }
}

/** Nothing is half done: what the newsroom believes, what the public sees, what was recorded and what was told agree. */
async function expectConsistent(id: string, announced: number, at: string): Promise<void> {
  const found = await inspect(id)
  const number = found.article.publishedRevision
  expect(found.article, at).toMatchObject({ status: 'published', withdrawnAt: null })
  expect(found.shown, at).toMatchObject({
    headline: `Fassung ${number}`,
    path: found.published.at(-1)?.['path'],
    topicIds: found.topicsOfRevision,
    publishedAt: found.article.publishedAt,
    modifiedAt: found.article.modifiedAt,
  })
  expect(found.topicRows.sort(), at).toEqual(found.topicsOfRevision.toSorted())
  expect(found.published.at(-1)?.['revision'], at).toBe(number)
  expect(new Set(found.published.map((detail) => detail['revision'])).size, at).toBe(found.published.length)
  expect(found.redirects, at).toHaveLength(found.published.length - 1)
  expect(found.redirects, at).not.toContain(found.shown?.path)
  expect(announced, at).toBe(found.published.length)
  expect([found.revisions, found.saved], at).toEqual(Array(2).fill(found.article.latestRevision))
}

/** A killed client's transaction ends when Postgres finds it gone. One that is held for ever fails the test. */
const untilForgotten = (name: string) =>
  until('Postgres has ended what the killed process began', async () => {
    const ofProcess = sql`select 1 from pg_stat_activity where application_name = ${`dateline ${name}`}`
    return (await database.db.execute(ofProcess)).length === 0
  })

test('publishers killed at random moments leave all of the old state or all of the new one', {
  timeout: 180_000,
}, async () => {
  const seed = Date.now() % 1_000_000
  const random = createRandom(seed)
  const topics = [await createTopic(database.db), await createTopic(database.db), await createTopic(database.db)]
  const topicLists = [topics.slice(0, 1).join(), topics.join(), topics.toReversed().slice(1).join()]
  const ids: string[] = []
  for (let made = 0; made < publishersPerProcess; made += 1) {
    const { id } = await createPublished(database.db, { headline: 'Fassung 1' })
    ids.push(id)
  }
  const announced = new Map(ids.map((id) => [id, 0]))
  const start = (kill: number) => startChild(script, [database.url, `crash ${kill}`, ids.join(), ...topicLists])

  let spare: Child = start(1)
  try {
    for (let kill = 1; kill <= kills; kill += 1) {
      const child = spare
      await child.line('ready')
      child.tell('go')
      await child.line('published')
      await sleep(random() * 60)
      child.kill('SIGKILL')
      await child.ended
      spare = start(kill + 1)
      await untilForgotten(`crash ${kill}`)

      const tags = (await purges.take()).flatMap(({ changed }) => changed)
      for (const id of ids) {
        const count = (announced.get(id) ?? 0) + tags.filter((tag) => tag === `article:${id}`).length
        announced.set(id, count)
        await expectConsistent(id, count, `seed ${seed}, kill ${kill}, article ${ids.indexOf(id)}`)
      }
    }
  } finally {
    spare.kill('SIGKILL')
    await spare.ended
  }
  // The first of a process may be killed before the others have published; all of them together were at work.
  expect([...announced.values()].reduce((sum, count) => sum + count)).toBeGreaterThan(publishersPerProcess + kills - 1)
})
