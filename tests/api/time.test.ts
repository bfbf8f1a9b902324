import { createPool, type Pool } from '@dateline/db'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPublished } from '../testkit/factories.ts'
import { dataOf } from '../testkit/http.ts'
import { useNewsroom } from '../testkit/newsroom.ts'
import { postQuery } from '../testkit/post.ts'
import { until } from '../testkit/until.ts'

const document = 'query Slow { edition(code: "de") { articles { totalCount } } }'
const { database, api } = useNewsroom({ documents: [document], bounds: { operationMs: 400 } })
const slow = '{ outlet { name } edition(code: "de") { articles { totalCount nodes { headline } } } }'

let watcher: Pool
beforeAll(async () => {
  watcher = createPool(database.url, { max: 1, name: 'watcher' })
  await createPublished(database.db, { headline: 'Da' })
})
afterAll(() => watcher.close())

/** What the api's connections run now. */
async function running(): Promise<string[]> {
  const rows = await watcher.db.execute<{ query: string }>(
    sql`select query from pg_stat_activity where datname = current_database() and application_name like 'dateline %reads' and state = 'active'`,
  )
  return rows.map((row) => row.query)
}

/** Whoever reads articles waits while this runs, as behind a statement that takes for ever. */
async function whileArticlesAreLocked(run: () => Promise<void>): Promise<void> {
  await database.db.transaction(async (tx) => {
    await tx.execute(sql`lock table live.article in access exclusive mode`)
    await run()
  })
}

test('an operation that takes too long is ended, down to the database, and the client is told what to do', async () => {
  await whileArticlesAreLocked(async () => {
    const { status, text } = await postQuery(api, slow)

    expect(status).toBe(503)
    expect(JSON.parse(text)).toEqual({
      errors: [
        {
          message: expect.stringMatching(/^The answer took longer than it may\. Ask for fewer/),
          extensions: { code: 'OPERATION_TIMEOUT' },
        },
      ],
      extensions: { cost: expect.anything() },
    })
    await until('nothing runs on', async () => (await running()).length === 0)
  })

  expect(await api.run(slow)).toMatchObject({ edition: { articles: { totalCount: 1 } } })
})

test('whoever hangs up leaves nothing running behind', async () => {
  await whileArticlesAreLocked(async () => {
    const hangUp = new AbortController()
    const asked = fetch(`${api.url}/graphql?query=${encodeURIComponent(slow)}`, { signal: hangUp.signal }).catch(String)
    await until('it is being read', async () => (await running()).length > 0)

    hangUp.abort()

    await until('nothing runs on', async () => (await running()).length === 0)
    expect(await asked).toContain('AbortError')
  })
})

test('many who take too long at once are all told, and nothing runs on or is mixed up', async () => {
  await whileArticlesAreLocked(async () => {
    const answers = await Promise.all(Array.from({ length: 60 }, () => postQuery(api, slow)))

    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([503]))
    await until('nothing runs on', async () => (await running()).length === 0)
  })

  const after = await Promise.all(
    Array.from({ length: 60 }, (_, number) =>
      api.run(`{ edition(code: "de") { articles { ${number % 2 ? 'totalCount' : 'nodes { headline }'} } } }`),
    ),
  )
  for (const [number, answer] of after.entries()) {
    expect(answer).toEqual({ edition: { articles: number % 2 ? { totalCount: 1 } : { nodes: [{ headline: 'Da' }] } } })
  }
})

test('an operation of the site that takes too long is ended as well, and its answer is not kept', async () => {
  await whileArticlesAreLocked(async () => {
    const late = await api.get(document)

    expect(late.status).toBe(503)
    expect(JSON.parse(late.bytes.toString())).toMatchObject({ errors: [{ extensions: { code: 'OPERATION_TIMEOUT' } }] })
    await until('nothing runs on', async () => (await running()).length === 0)
  })

  expect(dataOf(await api.get(document))).toEqual({ edition: { articles: { totalCount: 1 } } })
})
