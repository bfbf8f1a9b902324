import { saveRevision } from '@dateline/api/article'
import { publishArticle, withdrawArticle } from '@dateline/api/publishing'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApi, type TestApi } from '../testkit/api.ts'
import { createTestDatabase, type TestDatabase } from '../testkit/database.ts'
import { createPublished } from '../testkit/factories.ts'
import { followApi } from '../testkit/follower.ts'
import { documentUrl } from '../testkit/http.ts'
import { createOutlet } from '../testkit/outlet.ts'
import { operator } from '../testkit/viewers.ts'

const longDocument = `query Long($edition: String!) {
  edition(code: $edition) { articles(first: 100) { nodes { headline translations { headline } } } }
}`

let database: TestDatabase
let api: TestApi

beforeAll(async () => {
  database = await createTestDatabase()
  await createOutlet(database.db)
  await database.db.execute(sql`
    insert into live.article (id, story_id, edition_code, path, slug, is_original, kind, headline, place_ids, topic_ids,
      credits, published_at, modified_at, word_count, reading_minutes, body)
    select uuidv7(), story.id, edition.code, '/' || edition.code || '/2026/11/' || story.number, story.number,
      edition.code = 'de', 'news', 'Eine von vielen', '{}', '{}', '[]', now(), now(), 1, 1, '[]'
    from (select uuidv7() as id, generate_series(1, 120) as number) as story, live.edition`)
  api = await startTestApi(database.url, { documents: [longDocument] })
})
afterAll(async () => {
  await api.close()
  await database.drop()
})

type Long = { data: { edition: { articles: { nodes: { headline: string; translations: unknown[] }[] } } } }

async function askForLong() {
  const response = await fetch(documentUrl(api.url, longDocument, { edition: 'de' }))
  const { data } = (await response.json()) as Long
  return { tags: response.headers.get('cache-tag')?.split(',') ?? [], nodes: data.edition.articles.nodes }
}

test('the longest list, with all its translations, is an answer that ordinary clients and proxies can read', async () => {
  const { nodes, tags } = await askForLong()

  expect(nodes).toHaveLength(100)
  expect(nodes.every(({ translations }) => translations.length === 4)).toBe(true)
  expect(tags.join(',').length).toBeLessThan(4000)
})

test('an answer that shows too much to name it all changes with whatever is published', async () => {
  const site = await followApi(api.url)
  const { id } = await createPublished(database.db, { headline: 'Erste Fassung' })
  await site.heard(`article:${id}`)
  const { tags } = await askForLong()
  const isTouched = (kind: 'changed' | 'withdrawn') =>
    site.purges.some((purge) => purge[kind].some((tag) => tags.includes(tag)))

  site.purges.length = 0
  await saveRevision(database.db, operator, id, { headline: 'Zweite Fassung' }, 1, new Date())
  await publishArticle(database.db, operator, id, new Date())
  await site.heard(`article:${id}`)
  const changed = [isTouched('changed'), (await askForLong()).nodes[0]?.headline]
  site.purges.length = 0
  await withdrawArticle(database.db, operator, id, 'Ein Irrtum.', new Date())
  await site.heard(`article:${id}`)
  const withdrawn = [isTouched('withdrawn'), (await askForLong()).nodes[0]?.headline]
  await site.close()

  expect(changed).toEqual([true, 'Zweite Fassung'])
  expect(withdrawn).toEqual([true, 'Eine von vielen'])
})
