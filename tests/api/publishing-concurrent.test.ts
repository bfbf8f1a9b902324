import { renameArticle, saveRevision } from '@dateline/api/article'
import { publishArticle, withdrawArticle } from '@dateline/api/publishing'
import { liveArticle, liveArticleTopic, liveRedirect, topicName } from '@dateline/db'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readArticle, readAudit, readLive } from '../testkit/articles.ts'
import { createTestDatabase, type TestDatabase } from '../testkit/database.ts'
import { createDraft, createPublished } from '../testkit/factories.ts'
import { createOutlet } from '../testkit/outlet.ts'
import { type PurgeRecorder, recordPurges } from '../testkit/purges.ts'
import { createTopic } from '../testkit/topics.ts'
import { until } from '../testkit/until.ts'
import { operator } from '../testkit/viewers.ts'

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

const now = new Date('2026-11-02T12:00:00.000Z')
const publish = (id: string) => publishArticle(database.db, operator, id, now)

test('of ten who publish an article at once one does, and nine find it published', async () => {
  const topic = await createTopic(database.db)
  const draft = await createDraft(database.db, { topicIds: [topic] })
  await purges.take()

  const results = await Promise.all(Array.from({ length: 10 }, () => publish(draft.id)))

  expect(results.filter((result) => result.ok && result.changed)).toHaveLength(1)
  expect(results.every((result) => result.ok)).toBe(true)
  expect((await readAudit(database.db, draft.id)).map((entry) => entry.action)).toEqual(['create', 'publish'])
  expect(await purges.take()).toHaveLength(1)
  expect(await database.db.select().from(liveArticleTopic).where(eq(liveArticleTopic.topicId, topic))).toHaveLength(1)
})

test('an article that one publishes while another withdraws it is either public or gone', async () => {
  for (let round = 1; round <= 10; round += 1) {
    const { id } = await createPublished(database.db)
    await saveRevision(database.db, operator, id, { headline: 'Zweite Fassung' }, 1, now)

    await Promise.all([publish(id), withdrawArticle(database.db, operator, id, 'Ein Irrtum.', now)])

    const [article, shown, audit] = [
      await readArticle(database.db, id),
      await readLive(database.db, id),
      (await readAudit(database.db, id)).at(-1),
    ]
    const isPublic = shown?.headline === 'Zweite Fassung'
    expect(article.status).toBe(isPublic ? 'published' : 'withdrawn')
    expect(audit?.action).toBe(isPublic ? 'publish' : 'withdraw')
    expect(shown === null || isPublic).toBe(true)
  }
})

test('articles that bring the same new topics are published at once', async () => {
  const topicIds = [await createTopic(database.db), await createTopic(database.db), await createTopic(database.db)]
  const drafts = []
  for (let made = 0; made < 12; made += 1) {
    drafts.push(await createDraft(database.db, { topicIds: made % 2 ? topicIds : topicIds.toReversed() }))
  }

  const results = await Promise.all(drafts.map((draft) => publish(draft.id)))

  expect(results.every((result) => result.ok && result.changed)).toBe(true)
  expect(
    await database.db.$count(liveArticleTopic, sql`${liveArticleTopic.topicId} = any(${`{${topicIds}}`}::uuid[])`),
  ).toBe(36)
})

test('a new name of a topic is announced, even when somebody else brings topics at the same moment', async () => {
  const { db } = database
  const [brought, renamed] = [await createTopic(db), await createTopic(db, { name: 'Swasiland' })]
  await db.insert(topicName).values({ topicId: renamed, editionCode: 'fr', name: 'Swaziland', slug: 'swaziland' })
  await createPublished(db, { topicIds: [renamed] })
  await db.update(topicName).set({ name: 'Eswatini' }).where(eq(topicName.topicId, renamed))
  const [theirs, ours] = [
    await createDraft(db, { topicIds: [brought] }),
    await createDraft(db, { topicIds: [brought, renamed] }),
  ]
  await purges.take()

  let publishing: ReturnType<typeof publish> | undefined
  await db.transaction(async (tx) => {
    await publishArticle(tx, operator, theirs.id, now)
    publishing = publish(ours.id)
    const waiting = sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
    await until('the second waits for the first', async () => (await db.execute(waiting)).length === 1)
  })
  await publishing

  const [, second] = await purges.take()
  expect(second?.changed).toContain(`article:${ours.id}`)
  expect(second?.changed).toContain('outlet')
})

test('a path that two articles are after at once leads to one of them, and to nothing else', async () => {
  for (let round = 0; round < 15; round += 1) {
    const old = await createPublished(database.db, { slug: `weg-${round}`, publishedAt: now })
    await withdrawArticle(database.db, operator, old.id, 'Ein Irrtum.', now)
    await renameArticle(database.db, operator, old.id, `weg-${round}-alt`, now)
    const heir = await createDraft(database.db, { slug: `weg-${round}` })

    await Promise.all([publish(old.id), publish(heir.id)])

    const shown = await database.db.select().from(liveArticle).where(eq(liveArticle.path, old.path))
    expect(shown.map(({ id }) => id)).toEqual([heir.id])
    expect(await database.db.select().from(liveRedirect).where(eq(liveRedirect.path, old.path))).toEqual([])
  }
})
