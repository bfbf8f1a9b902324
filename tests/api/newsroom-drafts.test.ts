import { expect, test } from 'vitest'
import { type Somebody, useNewsroomGraph } from '../testkit/newsroom-graph.ts'

const { newsroom } = useNewsroomGraph()

const fields = `id slug isOriginal discardedAt discardedBy { name } story { id articles { id } }
  latest { number headline body } translation { source { number } }`
const mutation = (name: string, input: string) => `mutation ($input: ${input}!) {
  ${name}(input: $input) { __typename ... on DraftPayload { article { ${fields} } } ... on UserError { message } }
}`
const ways = {
  duplicateArticle: mutation('duplicateArticle', 'DuplicateArticleInput'),
  moveArticle: mutation('moveArticle', 'MoveArticleInput'),
  discardArticle: mutation('discardArticle', 'DiscardArticleInput'),
  recoverArticle: mutation('recoverArticle', 'RecoverArticleInput'),
}

type Article = {
  id: string
  slug: string
  isOriginal: boolean
  discardedAt: string | null
  story: { id: string; articles: { id: string }[] }
  latest: { number: number; headline: string; body: { id: string; sourceBlockId?: string }[] }
}
type Answer = { __typename: string; message?: string; article?: Article }

const act = async (member: Somebody, way: keyof typeof ways, input: object): Promise<Answer> =>
  (await member.run<Record<string, Answer>>(ways[way], { input }))[way] as Answer

async function done(member: Somebody, way: keyof typeof ways, input: object): Promise<Article> {
  const answer = await act(member, way, input)
  if (!answer.article) throw new Error(answer.message)
  return answer.article
}

async function begin(member: Somebody, edition: string, headline: string): Promise<Article> {
  const body = [{ id: 'a', kind: 'paragraph', content: [{ text: 'Uno' }] }]
  const { createArticle } = await member.run<{ createArticle: { article: Article } }>(
    `mutation ($input: CreateArticleInput!) {
      createArticle(input: $input) { ... on CreateArticleSuccess { article { ${fields} } } ... on UserError { message } }
    }`,
    { input: { edition, content: { headline, body } } },
  )
  return createArticle.article
}

async function translate(member: Somebody, original: string, edition: string): Promise<Article> {
  const { startTranslation } = await member.run<{ startTranslation: { article: Article } }>(
    `mutation ($input: StartTranslationInput!) {
      startTranslation(input: $input) { ... on TranslationPayload { article { ${fields} } } ... on UserError { message } }
    }`,
    { input: { original, revision: 1, edition, isFilled: true } },
  )
  return startTranslation.article
}

const list = async (member: Somebody, filter: object) =>
  (
    await member.run<{ articles: { nodes: { id: string }[] } }>(
      'query ($filter: ArticleFilter) { articles(first: 100, filter: $filter) { nodes { id } } }',
      { filter },
    )
  ).articles.nodes.map(({ id }) => id)

test('a duplicate says the same, at an address and in a story of its own', async () => {
  const ana = await newsroom.member({ role: 'editor' })
  const first = await begin(ana, 'es', 'Sal y litio')
  const french = await translate(ana, first.id, 'fr')

  const second = await done(ana, 'duplicateArticle', { article: first.id })
  const third = await done(ana, 'duplicateArticle', { article: french.id })

  expect(second).toMatchObject({ slug: 'sal-y-litio-2', isOriginal: true, latest: first.latest })
  expect(second.story.id).not.toBe(first.story.id)
  expect(third).toMatchObject({ isOriginal: true, latest: { headline: french.latest.headline } })
  expect(french.latest.body[0]?.sourceBlockId).toBe('a')
  expect(third.latest.body[0]).not.toHaveProperty('sourceBlockId')
})

test('what was discarded is in no list, and nobody writes in it, until it is taken back', async () => {
  const ana = await newsroom.member({ role: 'contributor', edition: 'es' })
  const eva = await newsroom.member({ role: 'contributor', edition: 'es' })
  const article = await begin(ana, 'es', 'Para tirar')
  const asked = { article: article.id, baseRevision: 1 }
  expect((await eva.errors(ways.discardArticle, { input: asked }))[0]?.extensions.code).toBe('FORBIDDEN')

  const discarded = await done(ana, 'discardArticle', asked)

  expect(discarded.discardedAt).not.toBeNull()
  expect(await list(ana, {})).not.toContain(article.id)
  expect(await list(ana, { isDiscarded: true })).toContain(article.id)
  const [error] = await ana.errors(
    'mutation ($input: SaveArticleInput!) { saveArticle(input: $input) { __typename } }',
    { input: { ...asked, content: { headline: 'No' } } },
  )
  expect(error?.extensions.code).toBe('NOT_FOUND')

  const other = await begin(ana, 'es', 'Para tirar')
  expect(other.slug).toBe(article.slug)

  const recovered = await done(ana, 'recoverArticle', { article: article.id })

  expect(recovered).toMatchObject({ discardedAt: null, slug: 'para-tirar-2', latest: { headline: 'Para tirar' } })
  expect(await list(ana, {})).toEqual(expect.arrayContaining([article.id, other.id]))
})

test('an original stays while there are translations of it, and a translation makes room for another', async () => {
  const ana = await newsroom.member({ role: 'editor' })
  const original = await begin(ana, 'es', 'Con traducciones')
  const first = await translate(ana, original.id, 'fr')
  const refused = await act(ana, 'discardArticle', { article: original.id, baseRevision: 1 })
  expect(refused.message).toContain('has translations')

  await done(ana, 'discardArticle', { article: first.id, baseRevision: 1 })
  const second = await translate(ana, original.id, 'fr')

  expect(second.story.articles.map(({ id }) => id)).toEqual([original.id, second.id])
  const back = await act(ana, 'recoverArticle', { article: first.id })
  expect(back.message).toContain('has another article in fr meanwhile')
})

test('an article that was discarded after somebody saved it is kept', async () => {
  const ana = await newsroom.member({ role: 'editor' })
  const article = await begin(ana, 'es', 'Guardado entretanto')
  await ana.run('mutation ($input: SaveArticleInput!) { saveArticle(input: $input) { __typename } }', {
    input: { article: article.id, baseRevision: 1, content: { standfirst: 'Más' } },
  })

  const refused = await act(ana, 'discardArticle', { article: article.id, baseRevision: 1 })

  expect(refused).toMatchObject({ __typename: 'ArticleInputError' })
  expect(refused.message).toContain('Revision 2 was saved meanwhile')
})

test('an article that was written by itself becomes a translation of another, and an original again', async () => {
  const ana = await newsroom.member({ role: 'editor' })
  const original = await begin(ana, 'es', 'El original')
  const french = await begin(ana, 'fr', 'Écrit à part')

  const moved = await done(ana, 'moveArticle', { article: french.id, baseRevision: 1, story: original.story.id })

  expect(moved).toMatchObject({
    isOriginal: false,
    story: { articles: [{ id: original.id }, { id: french.id }] },
    latest: { number: 2, headline: 'Écrit à part' },
    translation: { source: { number: 1 } },
  })
  const refused = await act(ana, 'moveArticle', { article: original.id, baseRevision: 1 })
  expect(refused.message).toContain('original of a story of its own')

  const alone = await done(ana, 'moveArticle', { article: french.id, baseRevision: 2, story: null })

  expect(alone).toMatchObject({ isOriginal: true, story: { articles: [{ id: french.id }] }, translation: null })
  const other = await begin(ana, 'es', 'Otra')
  const second = await act(ana, 'moveArticle', { article: other.id, baseRevision: 1, story: original.story.id })
  expect(second.message).toContain('has an article in es already')
})

test('of two who move and translate an original at once, one is told', async () => {
  const ana = await newsroom.member({ role: 'editor' })
  for (let round = 0; round < 8; round += 1) {
    const target = await begin(ana, 'fr', `Cible ${round}`)
    const original = await begin(ana, 'es', `Movido ${round}`)

    const [moved, translated] = await Promise.all([
      act(ana, 'moveArticle', { article: original.id, baseRevision: 1, story: target.story.id }),
      translate(ana, original.id, 'de'),
    ])

    expect([Boolean(moved.article), Boolean(translated)].filter(Boolean)).toHaveLength(1)
  }
})
