import { seedOnce } from '@dateline/api/seed'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApi, type TestApi } from '../testkit/api.ts'
import { createTestDatabase, type TestDatabase } from '../testkit/database.ts'
import { testStorage } from '../testkit/media.ts'
import { type JudgedQuery, judgedQueries } from './search.queries.ts'

let database: TestDatabase
let api: TestApi

beforeAll(async () => {
  database = await createTestDatabase()
  await seedOnce(database.url, { sample: true, storage: testStorage })
  api = await startTestApi(database.url)
})
afterAll(async () => {
  await api.close()
  await database.drop()
})

type Found = { edition: { search: { searchedFor: string; didYouMean: string | null; nodes: { slug: string }[] } } }

async function firstThree({ edition, query }: JudgedQuery): Promise<Found['edition']['search']> {
  const text = `query ($edition: String!, $query: String!) {
    edition(code: $edition) { search(query: $query, first: 3) { searchedFor didYouMean nodes { slug } } } }`
  return (await api.run<Found>(text, { edition, query })).edition.search
}

test('the judged queries are many, in five languages', () => {
  const all = Object.values(judgedQueries).flat()

  expect(all.length).toBeGreaterThanOrEqual(60)
  expect(new Set(all.map(({ edition }) => edition)).size).toBe(5)
})

test.each(Object.keys(judgedQueries))('readers find the article that they mean: %s', async (what) => {
  const failures: string[] = []

  for (const judged of judgedQueries[what] ?? []) {
    const { searchedFor, didYouMean, nodes } = await firstThree(judged)
    const slugs = nodes.map(({ slug }) => slug)
    if (!slugs.includes(judged.finds)) {
      failures.push(
        `${judged.edition}: ${judged.query} (${searchedFor}) finds ${slugs.join(', ') || 'nothing'}, not ${judged.finds}`,
      )
    }
    if (what !== 'typos' && didYouMean !== null) {
      failures.push(`${judged.edition}: ${judged.query} is taken for a misspelt ${didYouMean}`)
    }
  }

  expect(failures).toEqual([])
})
