import { seedOnce } from '@dateline/api/seed'
import { article, liveArticle, liveTopic, liveTopicName, revision } from '@dateline/db'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../testkit/database.ts'
import { testMediaDir } from '../testkit/media.ts'
import { takeStock } from '../testkit/stock.ts'

describe('a new installation with the sample', () => {
  let database: TestDatabase
  let seeded: boolean[]

  beforeAll(async () => {
    database = await createTestDatabase()
    seeded = await Promise.all([1, 2].map(() => seedOnce(database.url, { sample: true, mediaDir: testMediaDir })))
  })
  afterAll(() => database.drop())

  test('is set up once, even by two that start at the same moment', async () => {
    expect(seeded.sort()).toEqual([false, true])
  })

  test('is left alone from then on', async () => {
    const before = await takeStock(database.db)

    const again = await seedOnce(database.url, { sample: true, mediaDir: testMediaDir })
    const without = await seedOnce(database.url, { sample: false, mediaDir: testMediaDir })

    expect([again, without]).toEqual([false, false])
    expect(await takeStock(database.db)).toEqual(before)
  })

  test('shows every article, in five editions', async () => {
    const { db } = database
    const states = await db.selectDistinct({ status: article.status }).from(article)
    const editions = await db.selectDistinct({ code: liveArticle.editionCode }).from(liveArticle)

    expect(states).toEqual([{ status: 'published' }])
    expect(await db.$count(liveArticle)).toBe(await db.$count(article))
    expect(editions.map(({ code }) => code).sort()).toEqual(['de', 'en', 'es', 'fr', 'pt'])
  })

  test('has linked every translation to an original in another language, and to a revision of it', async () => {
    const { db } = database
    const translations = await db.execute<{ id: string; linked: boolean }>(
      sql`select t.id, o.id is not null and o.edition_code <> t.edition_code and s.article_id = o.id as linked
          from newsroom.article t
          join newsroom.revision r on r.article_id = t.id and r.number = t.latest_revision
          left join newsroom.article o on o.story_id = t.story_id and o.is_original
          left join newsroom.revision s on s.id = r.source_revision_id
          where not t.is_original`,
    )
    const originals = await db
      .select({ source: revision.sourceRevisionId })
      .from(revision)
      .innerJoin(article, eq(article.id, revision.articleId))
      .where(eq(article.isOriginal, true))

    expect(translations.length).toBeGreaterThan(20)
    expect(translations.filter(({ linked }) => !linked)).toEqual([])
    expect(originals.filter(({ source }) => source !== null)).toEqual([])
  })

  test('can be put on a map: every article has a dateline, and every place in it coordinates', async () => {
    const { db } = database
    const articles = await db.select({ path: liveArticle.path, placeIds: liveArticle.placeIds }).from(liveArticle)
    const topics = new Map((await db.select().from(liveTopic)).map((topic) => [topic.id, topic]))
    const names = await db.select().from(liveTopicName)

    const unmapped = articles.filter(
      ({ placeIds }) =>
        placeIds.length === 0 ||
        placeIds.some((id) => {
          const place = topics.get(id)
          return place?.kind !== 'place' || place.latitude === null || place.longitude === null
        }),
    )
    const unnamed = articles.flatMap(({ path, placeIds }) =>
      placeIds
        .filter((id) => !names.some((name) => name.topicId === id && name.editionCode === path.split('/')[1]))
        .map(() => path),
    )

    expect(unmapped.map(({ path }) => path)).toEqual([])
    expect(unnamed).toEqual([])
  })

  test('was published when its files say, not when it was installed', async () => {
    const { db } = database
    const [newest] = await db
      .select({ at: sql<Date>`max(${liveArticle.publishedAt})`.mapWith(liveArticle.publishedAt) })
      .from(liveArticle)

    expect(await db.$count(liveArticle, sql`${liveArticle.modifiedAt} <> ${liveArticle.publishedAt}`)).toBe(0)
    expect(newest?.at.getTime()).toBeLessThan(Date.now())
  })
})

test('a new installation without the sample has an outlet, and nothing in it', async () => {
  const database = await createTestDatabase()

  const seeded = await seedOnce(database.url, { sample: false, mediaDir: testMediaDir })
  const again = await seedOnce(database.url, { sample: true, mediaDir: testMediaDir })
  const articles = await database.db.$count(article)
  const outlets = (await takeStock(database.db))['live.outlet']?.rows
  await database.drop()

  expect([seeded, again, articles, outlets]).toEqual([true, false, 0, 1])
})
