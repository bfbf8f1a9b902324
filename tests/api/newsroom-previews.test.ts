import { saveRevision } from '@dateline/api/article'
import { discardArticle } from '@dateline/api/draft/discard'
import { withdrawArticle } from '@dateline/api/publishing'
import { expect, test } from 'vitest'
import { createDraft, createPublished } from '../testkit/factories.ts'
import { globalId } from '../testkit/global-id.ts'
import { type Somebody, useNewsroomGraph } from '../testkit/newsroom-graph.ts'
import { operator } from '../testkit/viewers.ts'

const { database, newsroom } = useNewsroomGraph()

const Create = `mutation ($input: CreatePreviewLinkInput!) { createPreviewLink(input: $input) {
  ... on CreatePreviewLinkSuccess { link { token expiresAt } }
  ... on UserError { message }
} }`
const Open = `query ($token: String!) { preview(token: $token) {
  edition number headline kicker standfirst kind places contributors body html savedAt expiresAt
} }`

type Link = { token: string; expiresAt: string }
type Created = { link?: Link; message?: string }

const create = async (member: Somebody, input: object) =>
  (await member.run<{ createPreviewLink: Created }>(Create, { input })).createPreviewLink

async function linkTo(member: Somebody, id: string, revision = 1): Promise<Link> {
  const { link } = await create(member, { article: globalId('Article', id), revision })
  if (!link) throw new Error('No link was made.')
  return link
}

const open = async (token: string) =>
  (await newsroom.nobody.run<{ preview: Record<string, unknown> | null }>(Open, { token })).preview

test('somebody without an account sees the revision that a link names, and no other', async () => {
  const ana = await newsroom.member({ role: 'editor' })
  const { id } = await createDraft(database.db, { headline: 'Erste Fassung', text: ['Ein <b>Satz</b>.'] })
  const { token, expiresAt } = await linkTo(ana, id)
  await saveRevision(database.db, operator, id, { headline: 'Zweite Fassung' }, 1, new Date())

  const preview = await open(token)

  expect(preview).toMatchObject({ number: 1, edition: 'de', headline: 'Erste Fassung', kind: 'NEWS', expiresAt })
  expect(preview?.['html']).toBe('<p>Ein &lt;b&gt;Satz&lt;/b&gt;.</p>')
  const days = (new Date(expiresAt).getTime() - Date.now()) / 86_400_000
  expect(Math.round(days)).toBe(7)
})

test('a link leads to nothing else, and one that was changed to nothing at all', async () => {
  const ana = await newsroom.member({ role: 'editor' })
  const { id } = await createDraft(database.db)
  const { token } = await linkTo(ana, id)

  expect(await open(`${token.slice(0, -2)}AA`)).toBeNull()
  expect(await open('')).toBeNull()
  const [error] = await newsroom.nobody.errors('query ($id: ID!) { article(id: $id) { slug } }', {
    id: globalId('Article', id),
  })
  expect(error?.extensions.code).toBe('UNAUTHENTICATED')
})

test('a link ends when its article is discarded or withdrawn', async () => {
  const ana = await newsroom.member({ role: 'administrator' })
  const draft = await createDraft(database.db)
  const published = await createPublished(database.db)
  const links = [await linkTo(ana, draft.id), await linkTo(ana, published.id)]
  for (const { token } of links) expect(await open(token)).not.toBeNull()

  await discardArticle(database.db, operator, { id: draft.id, baseRevision: 1 }, new Date())
  await withdrawArticle(database.db, operator, published.id, 'It was wrong.', new Date())

  for (const { token } of links) expect(await open(token)).toBeNull()
})

test('a link is made by those who may write in the article, for 30 days at most', async () => {
  const ana = await newsroom.member({ role: 'editor' })
  const contributor = await newsroom.member({ role: 'contributor', edition: 'de' })
  const { id } = await createDraft(database.db)
  const article = globalId('Article', id)

  const [error] = await contributor.errors(Create, { input: { article, revision: 1 } })

  expect(error?.extensions.code).toBe('FORBIDDEN')
  expect((await create(ana, { article, revision: 1, days: 31 })).message).toContain('from 1 to 30 days')
  expect((await create(ana, { article, revision: 2 })).message).toContain('no revision 2')
})
