import { afterAll, expect, test } from 'vitest'
import { startTestApi } from '../testkit/api.ts'
import { type Export, startCollector } from '../testkit/collector.ts'
import { createTestDatabase } from '../testkit/database.ts'
import { createOutlet } from '../testkit/outlet.ts'

const { endpoint, received } = await startCollector()

const database = await createTestDatabase()
await createOutlet(database.db)
afterAll(() => database.drop())

const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'

test('an operator sees a request, its operation and its statements in the trace of whoever asked, and no values', async () => {
  const api = await startTestApi(database.url, { telemetry: { traces: { endpoint, service: 'tests' } } })
  const query = `query Read($path: String!) {
    article(edition: "secret-literal", path: $path) { id }
    edition(code: "de") { articles { totalCount nodes { id } } }
  }`
  await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: 'name=secret-cookie', traceparent },
    body: JSON.stringify({ query, variables: { path: '2026/01/secret-variable' } }),
  })

  await api.close()

  const spans = received.flatMap((text) =>
    (JSON.parse(text) as Export).resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)),
  )
  const request = spans.find((span) => span.name === 'POST /graphql')
  const operation = spans.find((span) => span.name === 'query Read')
  const statements = spans.filter((span) => span.name === 'select')
  expect(request).toMatchObject({ traceId: '0af7651916cd43dd8448eb211c80319c', parentSpanId: 'b7ad6b7169203331' })
  expect(operation?.parentSpanId).toBe(request?.spanId)
  expect(statements.length).toBeGreaterThan(0)
  expect(statements.every((span) => span.parentSpanId === operation?.spanId)).toBe(true)
  expect(received.join()).not.toContain('secret')
})
