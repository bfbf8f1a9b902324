import { saveRevision } from '@dateline/api/article'
import { publishArticle, withdrawArticle } from '@dateline/api/publishing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApi, type TestApi } from '../testkit/api.ts'
import { createTestDatabase, type TestDatabase } from '../testkit/database.ts'
import { createDraft, createPublished } from '../testkit/factories.ts'
import { createOutlet } from '../testkit/outlet.ts'
import { operator } from '../testkit/viewers.ts'

let database: TestDatabase
let api: TestApi

beforeAll(async () => {
  database = await createTestDatabase()
  await createOutlet(database.db)
  api = await startTestApi(database.url)
})
afterAll(async () => {
  await api.close()
  await database.drop()
})

const headlineAt = async (path: string) =>
  (
    await api.run<{ article: { headline: string } | null }>(
      'query ($path: String!) { article(edition: "de", path: $path) { headline } }',
      { path },
    )
  ).article?.headline

test('a reader does not see a draft', async () => {
  const draft = await createDraft(database.db, { slug: 'noch-nicht' })

  const seen = await api.run(
    'query ($id: ID!) { node(id: $id) { id } edition(code: "de") { articles(first: 100) { nodes { slug } } } }',
    {
      id: Buffer.from(`Article:${draft.id}`).toString('base64url'),
    },
  )

  expect(seen).toMatchObject({ node: null })
  expect(JSON.stringify(seen)).not.toContain('noch-nicht')
})

test('a saved revision shows when it is published, and not before', async () => {
  const { id, path } = await createPublished(database.db, { headline: 'Erste Fassung' })

  await saveRevision(database.db, operator, id, { headline: 'Zweite Fassung' }, 1, new Date())
  const before = await headlineAt(path)
  await publishArticle(database.db, operator, id, new Date())
  const after = await headlineAt(path)

  expect([before, after]).toEqual(['Erste Fassung', 'Zweite Fassung'])
})

test('a withdrawn article is gone with its reason, and publishing brings it back', async () => {
  const { id, path } = await createPublished(database.db)
  const resolve = () =>
    api.run('query ($path: String!) { resolve(path: $path) { __typename ... on Gone { reason } } }', { path })

  await withdrawArticle(database.db, operator, id, 'Die Quelle hat sich geirrt.', new Date())
  const gone = await resolve()
  await publishArticle(database.db, operator, id, new Date())
  const back = await resolve()

  expect(gone).toEqual({ resolve: { __typename: 'Gone', reason: 'Die Quelle hat sich geirrt.' } })
  expect(back).toEqual({ resolve: { __typename: 'Article' } })
})
