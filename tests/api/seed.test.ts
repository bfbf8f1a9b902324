import { seedOnce } from '@dateline/api/seed'
import {
  article,
  articleKinds,
  liveArticle,
  liveGone,
  liveSeries,
  liveTopic,
  liveTopicName,
  revision,
  topicKinds,
} from '@dateline/db'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../testkit/database.ts'
import { testStorage } from '../testkit/media.ts'
import { takeStock } from '../testkit/stock.ts'

describe('a new installation with the sample', () => {
  let database: TestDatabase
  let seeded: boolean[]

  beforeAll(async () => {
    database = await createTestDatabase()
    seeded = await Promise.all([1, 2].map(() => seedOnce(database.url, { sample: true, storage: testStorage })))
  })
  afterAll(() => database.drop())

  test('is set up once, even by two that start at the same moment', async () => {
    expect(seeded.sort()).toEqual([false, true])
  })

  test('is left alone from then on', async () => {
    const before = await takeStock(database.db)

    const again = await seedOnce(database.url, { sample: true, storage: testStorage })
    const without = await seedOnce(database.url, { sample: false, storage: testStorage })

    expect([again, without]).toEqual([false, false])
    expect(await takeStock(database.db)).toEqual(before)
  })

  test('shows every article in five editions, but for the one that was withdrawn', async () => {
    const { db } = database
    const withdrawn = await db
      .select({ path: liveGone.path, reason: liveGone.reason })
      .from(article)
      .leftJoin(liveGone, eq(liveGone.articleId, article.id))
      .where(eq(article.status, 'withdrawn'))
    const editions = await db.selectDistinct({ code: liveArticle.editionCode }).from(liveArticle)

    expect(withdrawn).toEqual([
      { path: '/en/2024/08/yucatan-means-i-do-not-understand-you', reason: expect.stringContaining('withdrawn') },
    ])
    expect(await db.$count(liveArticle)).toBe((await db.$count(article)) - 1)
    expect(editions.map(({ code }) => code).sort()).toEqual(['de', 'en', 'es', 'fr', 'pt'])
  })

  test('shows every kind of article and of topic, dossiers, a correction, and live pages that run and have ended', async () => {
    const { db } = database
    const kinds = await db.selectDistinct({ kind: liveArticle.kind }).from(liveArticle)
    const topics = await db.selectDistinct({ kind: liveTopic.kind }).from(liveTopic)
    const dossiers = await db
      .select({ title: liveSeries.title })
      .from(liveSeries)
      .where(eq(liveSeries.editionCode, 'es'))
    const states = await db.selectDistinct({ state: liveArticle.liveState }).from(liveArticle)
    const corrected = await db.$count(liveArticle, sql`jsonb_array_length(${liveArticle.corrections}) > 0`)

    expect(kinds.map(({ kind }) => kind).sort()).toEqual([...articleKinds].sort())
    expect(topics.map(({ kind }) => kind).sort()).toEqual([...topicKinds].sort())
    expect(dossiers.map(({ title }) => title).sort()).toEqual(['El triángulo del litio', 'Lenguas de América'])
    expect(states.map(({ state }) => state).sort()).toEqual(['ended', null, 'running'])
    expect(corrected).toBe(1)
  })

  test('shows every kind of article and of block in every edition', async () => {
    const shown = await database.db.execute<{ edition: string; articles: string[]; blocks: string[] }>(
      sql`select edition_code as edition, jsonb_agg(distinct kind order by kind) as articles,
            jsonb_agg(distinct block->>'kind' order by block->>'kind') as blocks
          from live.article, jsonb_array_elements(body) as block group by edition_code`,
    )

    const articles = [...articleKinds].sort()
    const prose = ['divider', 'fact_box', 'heading', 'list', 'paragraph', 'quote', 'table']
    const others = ['embed', 'figure', 'gallery', 'live_post', 'related']
    const all = { articles, blocks: [...prose, ...others].sort() }
    expect(shown.length).toBe(5)
    for (const { edition, ...kinds } of shown) expect(kinds, edition).toEqual(all)
  })

  test('has a picture over every article, described in the language of every edition', async () => {
    const bare = await database.db.$count(liveArticle, sql`${liveArticle.leadImage} is null`)
    const undescribed = await database.db.execute<{ key: string }>(
      sql`select a.key from newsroom.asset a cross join newsroom.edition e
          left join newsroom.asset_text t on t.asset_id = a.id and t.edition_code = e.code where t.alt is null`,
    )

    expect({ bare, undescribed: [...undescribed] }).toEqual({ bare: 0, undescribed: [] })
  })

  test('has one translation of an original that has changed since', async () => {
    const stale = await database.db.execute<{ path: string; made: number; now: number }>(
      sql`select t.path, (t.translated_from->>'revision')::int as made, o.revision as now
          from live.article t join live.article o on o.id = (t.translated_from->>'articleId')::uuid
          where (t.translated_from->>'revision')::int < o.revision`,
    )

    expect([...stale]).toEqual([{ path: '/es/2024/06/como-recibe-su-nombre-un-huracan', made: 1, now: 2 }])
  })

  test('has in every translation the same kinds of blocks as in what it was translated from', async () => {
    const unlike = await database.db.execute<{ slug: string }>(
      sql`select a.slug from newsroom.revision r
          join newsroom.article a on a.id = r.article_id
          join newsroom.revision s on s.id = r.source_revision_id
          where jsonb_path_query_array(r.body, '$[*].kind') <> jsonb_path_query_array(s.body, '$[*].kind')`,
    )

    expect([...unlike]).toEqual([])
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

  test('was published and changed when its files say, not when it was installed', async () => {
    const { db } = database
    const changed = await db
      .select({ slug: liveArticle.slug, at: liveArticle.modifiedAt })
      .from(liveArticle)
      .where(sql`${liveArticle.modifiedAt} <> ${liveArticle.publishedAt}`)
    const [newest] = await db
      .select({ at: sql<Date>`max(${liveArticle.publishedAt})`.mapWith(liveArticle.publishedAt) })
      .from(liveArticle)

    expect(changed).toEqual([{ slug: 'how-a-hurricane-gets-its-name', at: new Date('2024-06-06T09:15:00-03:00') }])
    expect(newest?.at.getTime()).toBeLessThan(Date.now())
  })
})

test('a new installation without the sample has an outlet, and nothing in it', async () => {
  const database = await createTestDatabase()

  const seeded = await seedOnce(database.url, { sample: false, storage: testStorage })
  const again = await seedOnce(database.url, { sample: true, storage: testStorage })
  const articles = await database.db.$count(article)
  const outlets = (await takeStock(database.db))['live.outlet']?.rows
  await database.drop()

  expect([seeded, again, articles, outlets]).toEqual([true, false, 0, 1])
})
