import { serviceToken } from '@dateline/db'
import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { type Somebody, useNewsroomGraph } from '../testkit/newsroom-graph.ts'

const { database, newsroom } = useNewsroomGraph()

const Create = `mutation ($input: CreateServiceTokenInput!) {
  createServiceToken(input: $input) {
    __typename
    ... on CreateServiceTokenSuccess { token serviceToken { id scopes grants { role edition } } }
    ... on UserError { message }
  }
}`
const Revoke = 'mutation ($id: ID!) { revokeServiceToken(input: { id: $id }) { serviceToken { revokedAt } } }'
const Who = '{ viewer { name member { id } actions } }'
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()

let administrator: Somebody
beforeAll(async () => {
  administrator = await newsroom.member()
})

type Made = { createServiceToken: { token: string; message: string; serviceToken: { id: string } } }

async function make(input: object = {}) {
  const { createServiceToken } = await administrator.run<Made>(Create, {
    input: { name: 'Agenda', scopes: ['READ'], grants: [{ role: 'ADMINISTRATOR' }], expiresAt: inDays(30), ...input },
  })
  return createServiceToken
}

const service = (token: string) => newsroom.asking({ authorization: `Bearer ${token}` })

test('a service acts in its own name, within its scopes', async () => {
  const { token } = await make()

  const { viewer } = await service(token).run<{ viewer: { actions: string[] } }>(Who)

  expect(viewer).toMatchObject({ name: 'Agenda', member: null })
  expect(viewer.actions).toEqual(['newsroom.read'])
  const [error] = await service(token).errors(Create, {
    input: { name: 'B', scopes: ['READ'], grants: [{ role: 'EDITOR' }], expiresAt: inDays(1) },
  })
  expect(error?.extensions.code).toBe('FORBIDDEN')
})

test('a service makes no other, whatever its scopes are', async () => {
  const { token } = await make({ scopes: ['READ', 'WRITE', 'PUBLISH', 'ADMINISTER'] })

  const [error] = await service(token).errors(Create, {
    input: { name: 'B', scopes: ['READ'], grants: [{ role: 'EDITOR' }], expiresAt: inDays(1) },
  })

  expect(error?.extensions.code).toBe('FORBIDDEN')
})

test('a token that was revoked is refused', async () => {
  const { token, serviceToken } = await make()

  await administrator.run(Revoke, { id: serviceToken.id })

  expect(await service(token).send(Who)).toMatchObject({
    status: 401,
    errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
  })
})

test('a token that has expired is refused', async () => {
  const { token } = await make()

  await database.db.update(serviceToken).set({ expiresAt: new Date(Date.now() - 1000) })

  expect((await service(token).send(Who)).status).toBe(401)
})

test('a token that is not ours is refused, and a cookie beside it does not help', async () => {
  const forged = { authorization: `Bearer dateline_service_${'A'.repeat(43)}`, ...administrator.headers }

  expect((await newsroom.asking(forged).send(Who)).status).toBe(401)
})

test('of a token only its digest is kept', async () => {
  const { token } = await make()

  const [row] = await database.db.execute<{ dump: string }>(
    sql`select query_to_xml('select * from newsroom.service_token', true, false, '')::text
      || query_to_xml('select * from newsroom.audit_entry', true, false, '')::text as dump`,
  )

  expect(row?.dump).not.toContain(token.slice('dateline_service_'.length))
})

test.each([
  ['for longer than a year', { expiresAt: inDays(400) }, '366 days'],
  ['that has expired', { expiresAt: inDays(-1) }, '366 days'],
  ['for nothing', { scopes: [] }, 'good for nothing'],
  ['as nothing', { grants: [] }, 'good for nothing'],
  ['without a name', { name: ' ' }, 'Name the service'],
])('no token is made %s', async (_how, input, says) => {
  expect((await make(input)).message).toContain(says)
})

test('an administrator of one edition makes no token for another', async () => {
  const french = await newsroom.member({ role: 'administrator', edition: 'fr' })

  const [error] = await french.errors(Create, {
    input: { name: 'A', scopes: ['READ'], grants: [{ role: 'EDITOR', edition: 'de' }], expiresAt: inDays(1) },
  })

  expect(error?.extensions.code).toBe('FORBIDDEN')
})
