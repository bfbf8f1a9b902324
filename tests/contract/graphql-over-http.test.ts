import { serverAudits } from 'graphql-http'
import { afterAll, expect, test } from 'vitest'
import { startTestApi } from '../testkit/api.ts'
import { createTestDatabase } from '../testkit/database.ts'

const database = await createTestDatabase()
const api = await startTestApi(database.url)
afterAll(async () => {
  await api.close()
  await database.drop()
})

/** Every MUST, SHOULD and MAY of the specification of GraphQL over HTTP that can be seen from outside. */
const audits = serverAudits({ url: `${api.url}/graphql`, fetchFn: fetch })

test('no audit is missing', () => {
  expect(audits).toHaveLength(61)
})

test.each(audits.map((audit) => [audit.name, audit] as const))(
  'a client finds that the server %s',
  async (_name, audit) => {
    const result = await audit.fn()

    expect(result.status === 'ok' ? 'ok' : result.reason).toBe('ok')
  },
)

test.each([
  ['application/json', 200],
  ['application/graphql-response+json', 400],
  ['application/graphql-response+json, application/json;q=0.9', 400],
  ['*/*', 400],
])('a client that takes %s is told with %i that its query is wrong, and no cache keeps it', async (accept, status) => {
  const response = await fetch(`${api.url}/graphql?query=${encodeURIComponent('{ nothing }')}`, { headers: { accept } })

  expect(response.status).toBe(status)
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] })
})
