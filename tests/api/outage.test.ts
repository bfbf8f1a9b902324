import { createPool } from '@dateline/db'
import { sql } from 'drizzle-orm'
import { expect, inject, test } from 'vitest'
import { createPublished } from '../testkit/factories.ts'
import { useNewsroom } from '../testkit/newsroom.ts'
import { createOutlet, testSettings } from '../testkit/outlet.ts'

const { database, api } = useNewsroom()

const masked = 'Something went wrong on our side. Try again; if it stays, tell us the request id.'
const list = '{ edition(code: "de") { articles { nodes { headline } } } }'

async function post(query: string) {
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  return { status: response.status, text: await response.text(), id: response.headers.get('x-request-id') }
}

const ready = async () => {
  const response = await fetch(`${api.url}/readyz`)
  return { status: response.status, body: await response.json() }
}

/** Everybody's connections to this test's database are cut; with `closed`, nobody gets a new one. */
async function cutConnections({ closed }: { closed: boolean }): Promise<void> {
  const admin = createPool(inject('databaseServer'), { max: 1, name: 'tests' })
  const name = new URL(database.url).pathname.slice(1)
  await admin.db.execute(sql.raw(`alter database ${name} allow_connections ${!closed}`))
  await admin.db.execute(sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${name}`)
  await admin.close()
}

test('a failure of the store is told without its details, and what does not need it is answered', async () => {
  await createPublished(database.db, { headline: 'Da' })
  await database.db.execute(sql`alter table live.article rename to article_elsewhere`)

  const { status, text, id } = await post(`{ outlet { name } edition(code: "de") { name articles { totalCount } } }`)
  const trusting = await post('{ outlet { name } }')
  await database.db.execute(sql`alter table live.article_elsewhere rename to article`)

  expect(status).toBe(200)
  expect(JSON.parse(text)).toMatchObject({
    data: { outlet: { name: 'Testblatt' }, edition: null },
    errors: [{ message: masked, path: ['edition', 'articles'], extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
  })
  expect(text).not.toMatch(/select|relation|live\.|article_|postgres|stack|\.ts/i)
  expect(id).toBeTruthy()
  expect(JSON.parse(trusting.text).data).toEqual({ outlet: { name: 'Testblatt' } })
  expect(await api.run(list)).toMatchObject({ edition: { articles: { nodes: [{ headline: 'Da' }] } } })
})

test('readers get a masked error while the database is away, and articles when it is back', async () => {
  await cutConnections({ closed: true })

  const away = await post(list)
  const health = await fetch(`${api.url}/healthz`)
  const unready = await ready()
  await cutConnections({ closed: false })

  expect(JSON.parse(away.text).errors).toMatchObject([
    { message: masked, extensions: { code: 'INTERNAL_SERVER_ERROR' } },
  ])
  expect(away.text).not.toMatch(/select|relation|database|dateline|connect|stack|\.ts/i)
  expect(health.status).toBe(200)
  expect(unready).toEqual({ status: 503, body: { status: 'not ready', reason: expect.any(String) } })
  await expect.poll(async () => (await post(list)).text, { timeout: 20_000 }).toContain('Da')
  await expect.poll(ready, { timeout: 20_000 }).toEqual({ status: 200, body: { status: 'ok' } })
})

test('what is changed after an outage reaches readers as before it, time and again', async () => {
  const pool = createPool(database.url, { max: 1, name: 'tests' })
  for (let outage = 1; outage <= 10; outage += 1) {
    await cutConnections({ closed: true })
    await post(list)
    await cutConnections({ closed: false })
    await expect.poll(async () => (await ready()).status, { timeout: 20_000 }).toBe(200)

    const name = `Nach dem ${outage}. Ausfall`
    await createOutlet(pool.db, { ...testSettings, outlet: { ...testSettings.outlet, name } })

    await expect.poll(() => api.run('{ outlet { name } }'), { timeout: 20_000 }).toEqual({ outlet: { name } })
  }
  await pool.close()
})
