import { generateArticles } from '@dateline/api/generate'
import { publishArticle, withdrawArticle } from '@dateline/api/publishing'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { runCli } from '../testkit/cli.ts'
import { createTestDatabase } from '../testkit/database.ts'
import { useNewsroom } from '../testkit/newsroom.ts'
import { createAsset } from '../testkit/pictures.ts'
import { takeStock } from '../testkit/stock.ts'
import { operator } from '../testkit/viewers.ts'

const { database, api } = useNewsroom()

const request = { articles: 400, seed: 7 }
const newest = `query ($edition: String!) { edition(code: $edition) { articles(first: 100) { totalCount nodes {
  path headline wordCount readingMinutes body { __typename } dateline { name } topics { name } section { name }
  translations { path } } } } }`
const furnished = `query ($edition: String!) { edition(code: $edition) {
  articles(first: 100) { nodes { body { __typename } leadImage { asset { credit } } corrections { text }
  seriesPart live { state posts { nodes { at } } } } } } }`
type Made = {
  body: { __typename: string }[]
  leadImage: { asset: { credit: string } } | null
  corrections: { text: string }[]
  seriesPart: number | null
  live: { state: string; posts: { nodes: unknown[] } } | null
}
type Furnished = { edition: { articles: { nodes: Made[] } } }
type Newest = { edition: { articles: { totalCount: number; nodes: { path: string; body: unknown[] }[] } } }

test('made-up articles are in both stores and in every edition, and readers get them whole', async () => {
  await createAsset(database.db, { credit: 'Ana' })
  await createAsset(database.db, { credit: 'Rui' })
  const { isNew, articles } = await generateArticles(database.db, operator, request, new Date())

  const editions = ['de', 'fr', 'es', 'pt', 'en']
  const lists = await Promise.all(editions.map((edition) => api.run<Newest>(newest, { edition })))
  const [unequal] = await database.db.execute(sql`
    select count(*)::int as count from live.article as shown
    full join newsroom.article as kept on kept.id = shown.id
    left join newsroom.revision as public on public.article_id = kept.id and public.number = kept.published_revision
    where public.body is distinct from shown.body or public.headline is distinct from shown.headline`)

  expect({ isNew, articles }).toEqual({ isNew: true, articles: 400 })
  expect(lists.reduce((sum, { edition }) => sum + edition.articles.totalCount, 0)).toBe(400)
  for (const { edition } of lists) {
    expect(edition.articles.nodes.every(({ body }) => body.length >= 8)).toBe(true)
  }
  expect(unequal).toEqual({ count: 0 })
})

test('what is made has pictures, a series in parts, corrections and a live page', async () => {
  const editions = await Promise.all(
    ['de', 'fr', 'es', 'pt', 'en'].map((edition) => api.run<Furnished>(furnished, { edition })),
  )
  const articles = editions.flatMap(({ edition }) => edition.articles.nodes)
  const kinds = new Set(articles.flatMap(({ body }) => body.map((block) => block.__typename)))
  const pictures = new Set(articles.flatMap(({ leadImage }) => leadImage?.asset.credit ?? []))

  expect([...kinds]).toEqual(expect.arrayContaining(['FigureBlock', 'RelatedArticleBlock']))
  expect(pictures).toEqual(new Set(['Ana', 'Rui']))
  expect(articles.some(({ corrections }) => corrections.length === 1)).toBe(true)
  expect(new Set(articles.flatMap(({ seriesPart }) => seriesPart ?? []))).toEqual(new Set([1, 2]))
  expect(articles.some(({ live }) => live?.state === 'ENDED' && live.posts.nodes.length > 7)).toBe(true)
})

test('the same seed again adds nothing, and the same seed for another number is refused', async () => {
  const before = await takeStock(database.db)

  const again = await runCli(database.url, 'generate', '--articles', '400', '--seed', '7')
  const other = await runCli(database.url, 'generate', '--articles', '10', '--seed', '7')

  expect(again.stdout).toBe('The 400 articles of seed 7 are there already. Another --seed adds more.')
  expect(other).toMatchObject({ code: 1, stderr: expect.stringMatching(/^Seed 7 was used here for 400 articles\./) })
  expect(await takeStock(database.db)).toEqual(before)
})

test('a run that was cut off is finished by the next one', async () => {
  const cut = new Error('The terminal was closed.')
  const count = async () => (await database.db.execute(sql`select count(*)::int as count from live.article`))[0]
  const running = generateArticles(database.db, operator, { articles: 4100, seed: 8 }, new Date(), () => {
    throw cut
  })
  await expect(running).rejects.toThrow(cut)
  expect(await count()).not.toEqual({ count: 4500 })

  await generateArticles(database.db, operator, { articles: 4100, seed: 8 }, new Date())

  expect(await count()).toEqual({ count: 4500 })
}, 120_000)

test('what is made is found as if it had been published one by one, over the same indexes', async () => {
  const indexes = sql`select indexdef from pg_indexes where tablename = 'article_search' order by indexname`
  const untouched = await createTestDatabase()
  const before = await untouched.db.execute(indexes)
  await untouched.drop()
  expect(await database.db.execute(indexes)).toEqual(before)

  const rows = () =>
    database.db.execute<{ id: string }>(sql`
      select article_id as id, md5(s::text) as digest from live.article_search s order by article_id limit 40`)
  const terms = () => database.db.execute(sql`select md5(string_agg(t::text, ',' order by t::text)) from live.term t`)
  const [made, counted] = [await rows(), await terms()]
  for (const { id } of made) {
    await withdrawArticle(database.db, operator, id, 'For a moment.', new Date())
    await publishArticle(database.db, operator, id, new Date())
  }

  expect(await rows()).toEqual(made)
  expect(await terms()).toEqual(counted)
})
