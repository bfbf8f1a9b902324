import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { createPublished } from '../testkit/factories.ts'
import { useNewsroom } from '../testkit/newsroom.ts'
import { postQuery } from '../testkit/post.ts'

const { database, api } = useNewsroom({ bounds: { operationMs: 30_000 } })

const search = '{ outlet { name } edition(code: "de") { search(query: "salz") { totalCount } } }'

beforeAll(() => createPublished(database.db, { slug: 'salz', headline: 'Salz' }))

/** Every search waits while this runs, as one that has too much to read. */
async function whileSearchIsLocked<Result>(run: () => Promise<Result>): Promise<Result> {
  return database.db.transaction(async (tx) => {
    await tx.execute(sql`lock table live.article_search in access exclusive mode`)
    return run()
  })
}

test('who asks for a search that takes too long is told what to ask instead, and gets the rest of the answer', async () => {
  const { status, text } = await whileSearchIsLocked(() => postQuery(api, search))

  expect(status).toBe(200)
  expect(JSON.parse(text)).toMatchObject({
    data: { outlet: { name: 'Testblatt' }, edition: null },
    errors: [
      {
        message: 'The search took too long. Ask for rarer words, or narrow it to a section, a topic or a year.',
        path: ['edition', 'search'],
        extensions: { code: 'SEARCH_TIMEOUT' },
      },
    ],
  })
  expect(await api.run(search)).toMatchObject({ edition: { search: { totalCount: 1 } } })
})

test('while searches wait, readers get their articles', async () => {
  const [article, ...searches] = await whileSearchIsLocked(async () => {
    const waiting = Array.from({ length: 3 }, () => postQuery(api, search))
    const read = await api.run('{ edition(code: "de") { articles { nodes { slug body { __typename } } } } }')
    return [read, ...(await Promise.all(waiting))] as const
  })

  expect(article).toMatchObject({ edition: { articles: { nodes: [{ slug: 'salz' }] } } })
  expect(searches.flatMap(({ errors }) => errors.map(({ extensions }) => extensions.code))).toEqual(
    Array.from({ length: 3 }, () => 'SEARCH_TIMEOUT'),
  )
})
