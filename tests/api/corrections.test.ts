import { addCorrection } from '@dateline/api/article'
import { publishArticle, withdrawArticle } from '@dateline/api/publishing'
import { beforeAll, expect, test } from 'vitest'
import { createPublished } from '../testkit/factories.ts'
import { useNewsroom } from '../testkit/newsroom.ts'
import { operator } from '../testkit/viewers.ts'

const { database, api } = useNewsroom()
const at = (day: number) => new Date(Date.UTC(2026, 1, day, 12))

type Corrections = {
  nodes: { text: string; concerned: string | null; article: { slug: string } }[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
  totalCount: number
}

async function read(edition: string, first: number, after: string | null = null): Promise<Corrections> {
  const answer = await api.run<{ edition: { corrections: Corrections } }>(
    `query ($edition: String!, $first: Int!, $after: String) { edition(code: $edition) {
      corrections(first: $first, after: $after) {
        nodes { at text concerned article { slug } } pageInfo { hasNextPage endCursor } totalCount } } }`,
    { edition, first, after },
  )
  return answer.edition.corrections
}

const textsOf = ({ nodes }: Corrections) => nodes.map(({ text }) => text)

async function correct(slug: string, edition: string, notes: readonly [number, string][]) {
  const { id } = await createPublished(database.db, { slug, edition })
  for (const [day, text] of notes) await addCorrection(database.db, operator, id, { at: at(day), text })
  await publishArticle(database.db, operator, id, new Date())
  return id
}

beforeAll(async () => {
  await correct('eins', 'de', [
    [3, 'Drei.'],
    [1, 'Eins.'],
  ])
  // Two of one instant in one article, and one of the same instant in another.
  await correct('zwei', 'de', [
    [2, 'Zwei, zuerst.'],
    [2, 'Zwei, danach.'],
  ])
  await correct('drei', 'de', [[2, 'Zwei, anderswo.']])
  await correct('un', 'fr', [[4, 'Quatre.']])
  await createPublished(database.db, { slug: 'fehlerlos' })
})

test('a reader finds what an edition has corrected, the newest first, each with its article', async () => {
  const { nodes, totalCount } = await read('de', 20)

  expect(totalCount).toBe(5)
  expect(nodes.map(({ text }) => text.split(/[,.]/)[0])).toEqual(['Drei', 'Zwei', 'Zwei', 'Zwei', 'Eins'])
  expect(nodes[0]?.article.slug).toBe('eins')
  expect(textsOf(await read('fr', 20))).toEqual(['Quatre.'])
  expect(textsOf(await read('es', 20))).toEqual([])
})

test.each([1, 2, 3, 5])('read on in pages of %i, each correction comes once', async (size) => {
  const all = textsOf(await read('de', 20))
  const seen: string[] = []
  let after: string | null = null
  do {
    const page: Corrections = await read('de', size, after)
    seen.push(...textsOf(page))
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
  } while (after !== null)

  expect(seen).toEqual(all)
})

test('a kept list shows a correction as soon as it is public, and none of an article that was withdrawn', async () => {
  await read('pt', 20)

  const id = await correct('um', 'pt', [[5, 'Cinco.']])
  await expect.poll(async () => textsOf(await read('pt', 20))).toEqual(['Cinco.'])

  await withdrawArticle(database.db, operator, id, 'Um erro.', new Date())
  await expect.poll(async () => textsOf(await read('pt', 20))).toEqual([])
})

test.each([
  ['first: 0', '"first" is 0; it must be from 1 to 100.'],
  ['first: 101', '"first" is 101; it must be from 1 to 100.'],
  ['after: "x"', '"after" is not a cursor'],
])('corrections(%s) is refused in words', async (args, message) => {
  const [error] = await api.errors(`{ edition(code: "de") { corrections(${args}) { totalCount } } }`)

  expect(error).toMatchObject({ message: expect.stringContaining(message), extensions: { code: 'BAD_USER_INPUT' } })
})

test('the cursor of a list of articles is none of a list of corrections', async () => {
  const { edition } = await api.run<{ edition: { articles: { pageInfo: { endCursor: string } } } }>(
    '{ edition(code: "de") { articles(first: 1) { pageInfo { endCursor } } } }',
  )
  const [error] = await api.errors(
    `{ edition(code: "de") { corrections(after: "${edition.articles.pageInfo.endCursor}") { totalCount } } }`,
  )

  expect(error).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } })
})
