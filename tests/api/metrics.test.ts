import { afterAll, expect, test } from 'vitest'
import { startTestApi } from '../testkit/api.ts'
import { createTestDatabase } from '../testkit/database.ts'
import { frontDocument } from '../testkit/documents.ts'
import { cacheOf } from '../testkit/http.ts'
import { createOutlet } from '../testkit/outlet.ts'

const database = await createTestDatabase()
await createOutlet(database.db)
const telemetry = { metrics: { host: '127.0.0.1', port: 0 } }
const api = await startTestApi(database.url, { documents: [frontDocument], telemetry })
afterAll(async () => {
  await api.close()
  await database.drop()
})

/** The figures by their names and labels, as Prometheus reads them. */
async function scrape(): Promise<Map<string, number>> {
  const text = await (await fetch(String(api.metricsUrl))).text()
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return new Map(lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ')))]))
}

test('an operator sees how often the cache answered, how long operations took and what the database was asked', async () => {
  await expect.poll(async () => cacheOf(await api.get(frontDocument, { edition: 'de' }))).toBe('hit')
  await api.run('query Secretive { edition(code: "de") { articles { totalCount } } }')
  await api.errors('{ edition(code: "de") { articles(first: 1000) { totalCount } } }')

  await expect
    .poll(async () => (await scrape()).get('dateline_requests_total{kind="query",status="200",cache="none"}'))
    .toBe(2)
  const figures = await scrape()
  expect(figures.get('dateline_edge_answers_total{cache="hit"}')).toBe(1)
  expect(figures.get('dateline_edge_answers_total{cache="miss"}')).toBeGreaterThan(0)
  expect(figures.get('dateline_edge_entries')).toBe(1)
  expect(figures.get('dateline_requests_total{kind="document",status="200",cache="miss"}')).toBeGreaterThan(0)
  expect(figures.get('dateline_operation_seconds_count{operation="Front"}')).toBeGreaterThan(0)
  expect(figures.get('dateline_operation_seconds_count{operation="open"}')).toBe(2)
  expect(figures.get('dateline_errors_total{code="BAD_USER_INPUT"}')).toBe(1)
  expect(figures.get('dateline_sql_statement_seconds_count{pool="slow reads"}')).toBe(1)
  expect(figures.get('dateline_sql_statements_under_way{pool="reads"}')).toBe(0)
  expect(figures.get('dateline_events_listening')).toBe(1)
  expect(figures.get('process_resident_memory_bytes')).toBeGreaterThan(0)
})

test('no label holds what a client chose', async () => {
  await api.run('query Chosen { outlet { name } }')
  await fetch(`${api.url}/chosen`)

  expect([...(await scrape()).keys()].filter((name) => /chosen/i.test(name))).toEqual([])
})

test('whoever reaches the graph does not reach the figures', async () => {
  expect((await fetch(`${api.url}/metrics`)).status).toBe(404)
})
