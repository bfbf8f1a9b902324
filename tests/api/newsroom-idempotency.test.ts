import { randomUUID } from 'node:crypto'
import { article, auditEntry, keptAnswer } from '@dateline/db'
import { and, eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { globalId } from '../testkit/global-id.ts'
import { type Somebody, testAddress, useNewsroomGraph } from '../testkit/newsroom-graph.ts'

const { database, newsroom } = useNewsroomGraph()

const Create = `mutation ($input: CreateArticleInput!) {
  createArticle(input: $input) { ... on CreateArticleSuccess { article { id } } ... on UserError { message } }
}`
const CreateToken = `mutation ($input: CreateServiceTokenInput!) {
  createServiceToken(input: $input) { ... on CreateServiceTokenSuccess { token } }
}`

type Answer = {
  status: number
  isReplayed: boolean
  data?: Record<string, Record<string, unknown>> | null
  errors?: { message: string; extensions: { code: string } }[]
}

async function send(somebody: Somebody, key: string, query: string, variables: object): Promise<Answer> {
  const response = await fetch(`${newsroom.url}/newsroom/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      origin: testAddress,
      'idempotency-key': key,
      ...somebody.headers,
    },
    body: JSON.stringify({ query, variables }),
  })
  const isReplayed = response.headers.get('idempotency-replayed') === 'true'
  return { status: response.status, isReplayed, ...((await response.json()) as object) }
}

const newArticle = (slug = `mate-${randomUUID()}`) => ({
  input: { edition: 'es', slug, content: { headline: 'Mate' } },
})
const countOf = ({ input }: ReturnType<typeof newArticle>) => database.db.$count(article, eq(article.slug, input.slug))
const editor = () => newsroom.member({ role: 'editor', edition: 'es' })

test('an article that is sent twice because the line was bad is begun once', async () => {
  const [ana, key, asked] = [await editor(), randomUUID(), newArticle()]

  const first = await send(ana, key, Create, asked)
  const again = await send(ana, key, Create, asked)

  expect(first).toMatchObject({ status: 200, isReplayed: false, data: { createArticle: { article: {} } } })
  expect(again).toEqual({ ...first, isReplayed: true })
  expect(await countOf(asked)).toBe(1)
  const byAna = and(eq(auditEntry.actor, `member:${ana.id}`), eq(auditEntry.action, 'create'))
  expect(await database.db.$count(auditEntry, byAna)).toBe(1)
})

test('ten at once begin one article; who comes while the first is at work is told so', async () => {
  const [ana, key, asked] = [await editor(), randomUUID(), newArticle()]

  const answers = await Promise.all(Array.from({ length: 10 }, () => send(ana, key, Create, asked)))

  const done = answers.filter(({ status }) => status === 200)
  const waiting = answers.filter(({ status }) => status !== 200)
  expect(done.length).toBeGreaterThan(0)
  expect(done.filter(({ isReplayed }) => !isReplayed)).toHaveLength(1)
  expect(new Set(done.map(({ data }) => JSON.stringify(data))).size).toBe(1)
  expect(waiting.filter(({ status }) => status !== 409)).toEqual([])
  expect(await countOf(asked)).toBe(1)
})

test('a key that comes with another request is refused, and nothing is done', async () => {
  const [ana, key] = [await editor(), randomUUID()]
  await send(ana, key, Create, newArticle())
  const other = newArticle()

  const answer = await send(ana, key, Create, other)

  expect(answer.status).toBe(422)
  expect(await countOf(other)).toBe(0)
})

test('the key of one member is nothing to another', async () => {
  const key = randomUUID()
  const [ana, ben] = [await editor(), await editor()]
  const [hers, his] = [newArticle(), newArticle()]

  await send(ana, key, Create, hers)
  const answer = await send(ben, key, Create, his)

  expect(answer).toMatchObject({ status: 200, isReplayed: false })
  expect([await countOf(hers), await countOf(his)]).toEqual([1, 1])
})

test('what was refused is not remembered, and is done when it may be', async () => {
  const [key, asked] = [randomUUID(), newArticle()]
  const translator = await newsroom.member({ role: 'translator', edition: 'es' })
  const administrator = await newsroom.member()

  const refused = await send(translator, key, Create, asked)
  await administrator.run('mutation ($input: SetGrantsInput!) { setGrants(input: $input) { member { id } } }', {
    input: { id: globalId('Member', translator.id), grants: [{ role: 'EDITOR', edition: 'es' }] },
  })
  const allowed = await send(translator, key, Create, asked)

  expect(refused.errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  expect(allowed).toMatchObject({ status: 200, isReplayed: false, data: { createArticle: { article: {} } } })
  expect(await countOf(asked)).toBe(1)
})

test('a request is done whole or not at all: where one of its mutations is refused, so is the other', async () => {
  const [ana, asked] = [await editor(), newArticle()]
  const Both = `mutation ($input: CreateArticleInput!, $other: CreateArticleInput!) {
    one: createArticle(input: $input) { __typename }
    two: createArticle(input: $other) { __typename }
  }`

  const other = { edition: 'de', content: { headline: 'Mate' } }
  const answer = await send(ana, randomUUID(), Both, { ...asked, other })

  expect(answer.data).toBeNull()
  expect(await countOf(asked)).toBe(0)
})

test('a service token is told again to whoever lost the answer, and to nobody who reads the database', async () => {
  const [administrator, key] = [await newsroom.member(), randomUUID()]
  const expiresAt = new Date(Date.now() + 86_400_000).toISOString()
  const input = { name: 'feed', scopes: ['READ'], grants: [{ role: 'EDITOR' }], expiresAt }

  const first = await send(administrator, key, CreateToken, { input })
  const again = await send(administrator, key, CreateToken, { input })

  const token = String(first.data?.['createServiceToken']?.['token'])
  expect(token).toMatch(/^dateline_service_/)
  expect(again.data).toEqual(first.data)
  const rows = await database.db
    .select()
    .from(keptAnswer)
    .where(eq(keptAnswer.actor, `member:${administrator.id}`))
  expect(rows).toHaveLength(1)
  expect(JSON.stringify(rows)).not.toContain(token)
  expect(JSON.stringify(rows)).not.toContain(key)
})

test('an answer is kept for a day', async () => {
  const [ana, key, asked] = [await editor(), randomUUID(), newArticle()]
  await send(ana, key, Create, asked)
  const mine = sql`actor = ${`member:${ana.id}`}`

  await database.db.execute(sql`update newsroom.kept_answer set at = now() - interval '25 hours' where ${mine}`)
  const later = await send(ana, key, Create, newArticle())
  await database.db.execute(sql`update newsroom.kept_answer set at = now() - interval '25 hours' where ${mine}`)
  await send(await editor(), randomUUID(), Create, newArticle())

  expect(later).toMatchObject({ status: 200, isReplayed: false })
  expect(await database.db.$count(keptAnswer, mine)).toBe(0)
})

test.each(['short', 'with a blank in it, which is long enough', 'x'.repeat(201)])('"%s" is no key', async (key) => {
  const [ana, asked] = [await editor(), newArticle()]

  const answer = await send(ana, key, Create, asked)

  expect(answer.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT')
  expect(await countOf(asked)).toBe(0)
})
