import { generateArticles } from '@dateline/api/generate'
import { liveArticle } from '@dateline/db'
import { desc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApi, type TestApi } from '../testkit/api.ts'
import { createTestDatabase, type TestDatabase } from '../testkit/database.ts'
import { createOutlet } from '../testkit/outlet.ts'
import { operator } from '../testkit/viewers.ts'

let database: TestDatabase
let api: TestApi
let known: { path: string; topic: string; contributor: string; ids: string[] }

beforeAll(async () => {
  database = await createTestDatabase()
  await createOutlet(database.db)
  await generateArticles(database.db, operator, { articles: 300, seed: 1 }, new Date())
  api = await startTestApi(database.url, { telemetry: { metrics: { host: '127.0.0.1', port: 0 } } })
  const [article] = await database.db
    .select()
    .from(liveArticle)
    .where(eq(liveArticle.editionCode, 'de'))
    .orderBy(desc(liveArticle.publishedAt))
    .limit(1)
  const { edition, article: shown } = await api.run<{
    edition: { articles: { nodes: { id: string }[] } }
    article: { topics: { slug: string }[]; credits: { contributor: { slug: string } }[] }
  }>(
    `query ($path: String!) {
      edition(code: "de") { articles(first: 20) { nodes { id } } }
      article(edition: "de", path: $path) { topics { slug } credits { contributor { slug } } }
    }`,
    { path: article?.path },
  )
  known = {
    path: article?.path ?? '',
    topic: shown.topics[0]?.slug ?? '',
    contributor: shown.credits[0]?.contributor.slug ?? '',
    ids: edition.articles.nodes.map(({ id }) => id),
  }
})
afterAll(async () => {
  await api.close()
  await database.drop()
})

/** How many statements the api has sent to Postgres until now. */
async function countStatements(): Promise<number> {
  const text = await (await fetch(String(api.metricsUrl))).text()
  const counts = text.matchAll(/^dateline_sql_statement_seconds_count\{[^}]*\} (\d+)$/gm)
  return [...counts].reduce((sum, [, count]) => sum + Number(count), 0)
}

const card = 'headline byline kind path publishedAt section { name } topics { name } dateline { name latitude }'
const shapes: [string, number, string][] = [
  [
    'an article with its text and all who and what it names',
    1,
    `article(edition: "de", path: $path) { ${card} body { ... on ParagraphBlock { content { html } } } sources { title } licence { name } credits { contributor { name bio(edition: "de") } } }`,
  ],
  [
    'an article with its translations and original',
    1,
    `article(edition: "de", path: $path) { ${card} translations { ${card} } original { headline } story { articles { path } } }`,
  ],
  ['an article and what to read next', 2, `article(edition: "de", path: $path) { headline related { ${card} } }`],
  [
    'a section’s list of 20',
    1,
    `edition(code: "de") { section(slug: "nachrichten") { name articles(first: 20) { nodes { ${card} } pageInfo { hasNextPage } } } }`,
  ],
  [
    'a list of 20, each with its translations',
    2,
    `edition(code: "de") { articles(first: 20) { nodes { ${card} translations { path edition { name } } } } }`,
  ],
  [
    'a list of 20, each with its whole text',
    2,
    `edition(code: "de") { articles(first: 20) { nodes { ${card} body { __typename } searchTitle corrections { text } } } }`,
  ],
  [
    'a list of 20 and how many there are',
    2,
    `edition(code: "de") { articles(first: 20) { totalCount nodes { ${card} } } }`,
  ],
  [
    'a page of an edition’s corrections, each with its article',
    1,
    `edition(code: "de") { corrections { nodes { at text article { ${card} } } pageInfo { hasNextPage } } }`,
  ],
  ['a front', 2, `edition(code: "de") { front { slots { kind heading articles { ${card} } } } }`],
  [
    'a topic with its articles and its names',
    1,
    `edition(code: "de") { topic(slug: $topic) { name parent { name } translations { name } articles(first: 20) { nodes { ${card} } } } }`,
  ],
  [
    'a contributor with articles in an edition',
    1,
    `outlet { contributor(slug: $contributor) { name bio(edition: "de") articles(edition: "de") { nodes { ${card} } } } }`,
  ],
  [
    'what is beside a list: topics of a section, topics beside a topic, and other editions',
    3,
    `edition(code: "de") { section(slug: "nachrichten") { topics { name } } topic(slug: $topic) { related { name } } fromOtherEditions { ${card} edition { name } } }`,
  ],
  ['twenty articles by their ids', 1, `nodes(ids: $ids) { ... on Article { ${card} } }`],
  [
    'the frame of a page: editions, sections, series, pages',
    0,
    'outlet { name licence { name } } editions { name sections { name path } allSeries { title } pages { title } }',
  ],
]

const types = { path: 'String!', topic: 'String!', contributor: 'String!', ids: '[ID!]!' }

test.each(shapes)('%s takes %i statements, however many articles there are', async (_name, statements, fields) => {
  const named = Object.entries(types).filter(([name]) => fields.includes(`$${name}`))
  const declared = named.map(([name, type]) => `$${name}: ${type}`).join(', ')
  const before = await countStatements()

  await api.run(`query ${declared && `(${declared})`} { ${fields} }`, known)

  expect((await countStatements()) - before).toBe(statements)
})
