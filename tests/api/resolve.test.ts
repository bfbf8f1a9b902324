import { renameArticle } from '@dateline/api/article'
import { publishArticle, withdrawArticle } from '@dateline/api/publishing'
import { expect, test } from 'vitest'
import { createDraft, createPublished } from '../testkit/factories.ts'
import { useNewsroom } from '../testkit/newsroom.ts'
import { operator } from '../testkit/viewers.ts'

const { database, api } = useNewsroom()

async function resolve(path: string) {
  const answer = await api.run<{ resolve: unknown }>(
    `query ($path: String!) { resolve(path: $path) { __typename
      ... on Edition { code } ... on Section { name } ... on Article { path } ... on Redirect { path }
      ... on Gone { reason withdrawnAt isLegal demandedBy } } }`,
    { path },
  )
  return answer.resolve
}

async function rename(id: string, slug: string): Promise<string> {
  await renameArticle(database.db, operator, id, slug, new Date())
  const published = await publishArticle(database.db, operator, id, new Date())
  if (!published.ok) throw new Error('It was not published.')
  return published.article.path
}

test('a path leads to an edition, a section or an article', async () => {
  const { path } = await createPublished(database.db)

  expect(await resolve('/fr')).toEqual({ __typename: 'Edition', code: 'fr' })
  expect(await resolve('/fr/actualites')).toEqual({ __typename: 'Section', name: 'Actualités' })
  expect(await resolve(path)).toEqual({ __typename: 'Article', path })
})

test('a path that an article had leads to where it is now, in one step however often it moved', async () => {
  const { id, path: first } = await createPublished(database.db, { slug: 'eins' })

  const second = await rename(id, 'zwei')
  const third = await rename(id, 'drei')

  expect(await resolve(first)).toEqual({ __typename: 'Redirect', path: third })
  expect(await resolve(second)).toEqual({ __typename: 'Redirect', path: third })
  expect(await resolve(third)).toEqual({ __typename: 'Article', path: third })
})

test('an article that goes back to its old path is there again, and the path between leads to it', async () => {
  const { id, path: first } = await createPublished(database.db, { slug: 'hin' })
  const second = await rename(id, 'her')

  const back = await rename(id, 'hin')

  expect(back).toBe(first)
  expect(await resolve(first)).toEqual({ __typename: 'Article', path: first })
  expect(await resolve(second)).toEqual({ __typename: 'Redirect', path: first })
})

test('a new name shows when it is published, and not before', async () => {
  const { id, path } = await createPublished(database.db, { slug: 'vorher' })

  await renameArticle(database.db, operator, id, 'nachher', new Date())

  expect(await resolve(path)).toEqual({ __typename: 'Article', path })
  expect(await resolve(path.replace('vorher', 'nachher'))).toBeNull()
})

test('a withdrawn article is gone with its reason, on every path that it had', async () => {
  const { id, path: first } = await createPublished(database.db, { slug: 'alt' })
  const second = await rename(id, 'neu')
  const now = new Date('2026-04-05T06:07:08.009Z')

  await withdrawArticle(database.db, operator, id, '  Die Quelle hat sich geirrt. ', now)

  const gone = {
    __typename: 'Gone',
    reason: 'Die Quelle hat sich geirrt.',
    withdrawnAt: now.toISOString(),
    isLegal: false,
    demandedBy: null,
  }
  expect(await resolve(first)).toEqual(gone)
  expect(await resolve(second)).toEqual(gone)
})

test('a withdrawn article that comes back under a new name is found from every older path', async () => {
  const { id, path: first } = await createPublished(database.db, { slug: 'weg' })
  await withdrawArticle(database.db, operator, id, 'Ein Irrtum.', new Date())

  const second = await rename(id, 'wieder-da')

  expect(await resolve(first)).toEqual({ __typename: 'Redirect', path: second })
  expect(await resolve(second)).toEqual({ __typename: 'Article', path: second })
})

test('a draft has no path', async () => {
  const { slug } = await createDraft(database.db, { slug: 'nur-ein-entwurf' })
  const month = new Date().toISOString().slice(0, 7).replace('-', '/')

  expect(await resolve(`/de/${month}/${slug}`)).toBeNull()
})

const junk = [
  ['nothing', ''],
  ['a slash', '/'],
  ['two slashes', '//'],
  ['a slash too many', '/fr/'],
  ['an edition without its slash', 'fr'],
  ['another host', '//example.org/fr'],
  ['a whole address', 'https://example.org/fr'],
  ['an unknown edition', '/xx'],
  ['an unknown section', '/fr/sport'],
  ["another edition's section", '/fr/noticias'],
  ['a section with more behind it', '/fr/actualites/2026'],
  ['dots', '/fr/../de'],
  ['a query', '/fr?page=2'],
  ['SQL', "/fr/' or '1'='1"],
  ['wild cards', '/de/%/%/%'],
  ['a very long one', `/fr/${'a'.repeat(50_000)}`],
  ['a line break', '/fr/\n'],
] as const

test.each(junk)('there never was anything at %s', async (_name, path) => {
  expect(await resolve(path)).toBeNull()
})

test.each(junk)('no article is found at %s', async (_name, path) => {
  const answer = await api.run('query ($path: String!) { article(edition: "fr", path: $path) { id } }', { path })

  expect(answer).toEqual({ article: null })
})

test('an article that had to go says so, and who demanded it, until it is public again', async () => {
  const { id, path } = await createPublished(database.db)
  const now = new Date('2026-11-02T10:00:00.000Z')

  await withdrawArticle(database.db, operator, id, 'Ein Gericht hat es verlangt.', now, { demandedBy: 'Landgericht' })
  const withdrawn = await resolve(path)
  await publishArticle(database.db, operator, id, now)
  await withdrawArticle(database.db, operator, id, 'Ein Irrtum.', now)

  expect(withdrawn).toMatchObject({ __typename: 'Gone', isLegal: true, demandedBy: 'Landgericht' })
  expect(await resolve(path)).toMatchObject({ reason: 'Ein Irrtum.', isLegal: false, demandedBy: null })
})
