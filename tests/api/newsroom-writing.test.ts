import { expect, test } from 'vitest'
import { type Somebody, useNewsroomGraph } from '../testkit/newsroom-graph.ts'

const { newsroom } = useNewsroomGraph()

const Create = `mutation ($input: CreateArticleInput!) {
  createArticle(input: $input) {
    __typename
    ... on CreateArticleSuccess { article { id slug latest { number savedBy { name } } } }
    ... on UserError { message }
  }
}`
const Save = `mutation ($input: SaveArticleInput!) {
  saveArticle(input: $input) {
    __typename
    ... on SaveArticleSuccess { changed revision { number headline body } }
    ... on StaleArticle { message base { number } theirs { number savedBy { name } } merged parts { part base mine theirs } blocks { id base mine theirs } }
    ... on ArticleInputError { message }
  }
}`
const Read =
  'query ($id: ID!) { article(id: $id) { latest { number headline body } revisions { number isAutosave headline } } }'

type Block = { id: string; kind: 'paragraph'; content: { text: string }[] }
type Revision = { number: number; headline: string; body: Block[] }
type Saved = {
  __typename: string
  changed?: boolean
  message?: string
  revision: Revision
  theirs: { number: number; savedBy: { name: string } }
  merged: Record<string, unknown>
  parts: { part: string; base: unknown; mine: unknown; theirs: unknown }[]
  blocks: { id: string }[]
}

const paragraph = (id: string, text: string): Block => ({ id, kind: 'paragraph', content: [{ text }] })

async function begin(member: Somebody, body: Block[], headline = 'Litio'): Promise<string> {
  const slug = `litio-${Math.random().toString(36).slice(2)}`
  const input = { edition: 'es', slug, content: { headline, body } }
  const { createArticle } = await member.run<{ createArticle: { article: { id: string } } }>(Create, { input })
  return createArticle.article.id
}

const save = async (member: Somebody, article: string, baseRevision: number, content: object, isAutosave = false) =>
  (await member.run<{ saveArticle: Saved }>(Save, { input: { article, baseRevision, content, isAutosave } }))
    .saveArticle

const read = async (member: Somebody, id: string) =>
  (await member.run<{ article: { latest: Revision; revisions: { number: number; headline: string }[] } }>(Read, { id }))
    .article

test('an editor begins an article, saves it, and finds each of its states again', async () => {
  const ana = await newsroom.member({ name: 'Ana', role: 'editor', edition: 'es' })
  const id = await begin(ana, [paragraph('a', 'Uno')])

  const saved = await save(ana, id, 1, { headline: 'El litio de Atacama' })
  const again = await save(ana, id, 2, { headline: 'El litio de Atacama' })

  expect(saved).toMatchObject({ changed: true, revision: { number: 2, headline: 'El litio de Atacama' } })
  expect(again).toMatchObject({ changed: false, revision: { number: 2 } })
  expect((await read(ana, id)).revisions.map(({ headline }) => headline)).toEqual(['El litio de Atacama', 'Litio'])
})

test('what is not right is said, and nothing is written', async () => {
  const ana = await newsroom.member({ role: 'editor' })
  const id = await begin(ana, [])

  expect(await save(ana, id, 1, { headline: ' ' })).toMatchObject({ __typename: 'ArticleInputError' })
  expect(await save(ana, id, 1, { body: [{ id: 'x', kind: 'marquee' }] })).toMatchObject({
    __typename: 'ArticleInputError',
    message: expect.stringContaining('unknown kind'),
  })
  expect(await save(ana, id, 1, { topics: ['VG9waWM6MQ'] })).toMatchObject({ __typename: 'ArticleInputError' })
  expect((await read(ana, id)).latest.number).toBe(1)
})

test('who saves an older text is shown both, who saved meanwhile, and how they can be joined', async () => {
  const ana = await newsroom.member({ name: 'Ana', role: 'editor' })
  const ben = await newsroom.member({ name: 'Ben', role: 'editor' })
  const id = await begin(ana, [paragraph('a', 'Uno'), paragraph('b', 'Dos')])
  await save(ana, id, 1, { body: [paragraph('a', 'Uno de Ana'), paragraph('b', 'Dos')] })

  const stale = await save(ben, id, 1, { body: [paragraph('a', 'Uno'), paragraph('b', 'Dos de Ben')] })

  expect(stale).toMatchObject({
    __typename: 'StaleArticle',
    theirs: { number: 2, savedBy: { name: 'Ana' } },
    blocks: [],
  })
  expect(stale.message).toContain('Ana saved this article while you wrote.')
  expect(stale.merged['body']).toEqual([paragraph('a', 'Uno de Ana'), paragraph('b', 'Dos de Ben')])
  expect(await save(ben, id, 2, stale.merged)).toMatchObject({ __typename: 'SaveArticleSuccess' })
})

test('what both changed is for them to decide', async () => {
  const ana = await newsroom.member({ role: 'editor' })
  const ben = await newsroom.member({ role: 'editor' })
  const id = await begin(ana, [paragraph('a', 'Uno')])
  await save(ana, id, 1, { headline: 'De Ana', body: [paragraph('a', 'Ana')] })

  const stale = await save(ben, id, 1, { headline: 'De Ben', body: [paragraph('a', 'Ben')] })

  expect(stale.parts).toEqual([{ part: 'headline', base: 'Litio', mine: 'De Ben', theirs: 'De Ana' }])
  expect(stale.blocks).toEqual([
    { id: 'a', base: paragraph('a', 'Uno'), mine: paragraph('a', 'Ben'), theirs: paragraph('a', 'Ana') },
  ])
})

test('two members save thirty times at once, and no word of either is lost', async () => {
  const members = await Promise.all([newsroom.member({ role: 'editor' }), newsroom.member({ role: 'editor' })])
  const [first] = members as [Somebody, Somebody]
  const id = await begin(first, [paragraph('a', 'Uno'), paragraph('b', 'Dos')])

  /** Writes a paragraph of their own, and joins it with what came meanwhile, as an editor's app does. */
  const write = async (member: Somebody, word: string) => {
    let { latest: base } = await read(member, id)
    let body: unknown = [...base.body, paragraph(`p${word}`, word)]
    for (;;) {
      const saved = await save(member, id, base.number, { body })
      if (saved.__typename === 'SaveArticleSuccess') return
      expect(saved).toMatchObject({ __typename: 'StaleArticle', blocks: [], parts: [] })
      base = { ...base, number: saved.theirs.number }
      body = saved.merged['body']
    }
  }
  for (let round = 0; round < 30; round += 1) {
    await Promise.all(members.map((member, index) => write(member, `word${round}x${index}`)))
  }

  const text = JSON.stringify((await read(first, id)).latest.body)
  const words = Array.from({ length: 60 }, (_, index) => `"word${Math.floor(index / 2)}x${index % 2}"`)
  expect(words.filter((word) => !text.includes(word))).toEqual([])
})

test('what the editor saves by itself is one step of the history, and an older state can be the newest again', async () => {
  const ana = await newsroom.member({ role: 'editor' })
  const ben = await newsroom.member({ role: 'editor' })
  const id = await begin(ana, [])
  for (const [index, headline] of ['L', 'Li', 'Lit'].entries()) await save(ana, id, index + 1, { headline }, true)
  await save(ben, id, 4, { headline: 'Sal' }, true)

  expect((await read(ana, id)).revisions.map(({ headline }) => headline)).toEqual(['Sal', 'Lit', 'Litio'])

  const { restoreRevision } = await ana.run<{ restoreRevision: Saved }>(
    `mutation ($input: RestoreRevisionInput!) {
      restoreRevision(input: $input) { ... on SaveArticleSuccess { revision { number headline body } } }
    }`,
    { input: { article: id, number: 2, baseRevision: 5 } },
  )
  expect(restoreRevision.revision).toMatchObject({ number: 6, headline: 'L' })
})

test('two revisions are compared block by block and word by word', async () => {
  const ana = await newsroom.member({ role: 'editor' })
  const id = await begin(ana, [paragraph('a', 'Uno dos tres'), paragraph('b', 'Fin')])
  await save(ana, id, 1, { headline: 'Litio y sal', body: [paragraph('a', 'Uno cuatro tres'), paragraph('c', 'Otra')] })

  const { compareRevisions } = await ana.run<{
    compareRevisions: { blocks: object[]; parts: object[]; share: number }
  }>(
    `query ($id: ID!) {
      compareRevisions(article: $id, before: 1, after: 2) {
        share parts { part before after words { kind text } } blocks { id kind isMoved words { kind text } }
      }
    }`,
    { id },
  )

  expect(compareRevisions.blocks.flatMap((block) => [block])).toMatchObject([
    {
      id: 'a',
      kind: 'CHANGED',
      words: [
        { kind: 'KEPT', text: 'Uno ' },
        { kind: 'REMOVED', text: 'dos' },
        { kind: 'ADDED', text: 'cuatro' },
        { kind: 'KEPT', text: ' tres' },
      ],
    },
    { id: 'b', kind: 'REMOVED' },
    { id: 'c', kind: 'ADDED' },
  ])
  expect(compareRevisions.parts).toMatchObject([{ part: 'headline', before: 'Litio', after: 'Litio y sal' }])
  expect(compareRevisions.share).toBeGreaterThan(0.2)
})

test('a contributor writes in what they began, in their edition, and nowhere else', async () => {
  const ana = await newsroom.member({ name: 'Ana', role: 'contributor', edition: 'es' })
  const eva = await newsroom.member({ role: 'contributor', edition: 'es' })
  const french = await newsroom.member({ role: 'editor', edition: 'fr' })
  const id = await begin(ana, [])

  expect(await save(ana, id, 1, { headline: 'Mío' })).toMatchObject({ changed: true })
  for (const member of [eva, french]) {
    const [error] = await member.errors(Save, { input: { article: id, baseRevision: 2, content: { headline: 'No' } } })
    expect(error).toMatchObject({ extensions: { code: 'FORBIDDEN' } })
    expect(error?.message).toBe(
      'You may not write in this article for es. Ask one who may: editor, duty editor, administrator.',
    )
  }
})

test('a contributor writes in what lies on their desk', async () => {
  const editor = await newsroom.member({ role: 'editor' })
  const eva = await newsroom.member({ role: 'contributor', edition: 'es' })
  const id = await begin(editor, [])
  const [error] = await eva.errors(Save, { input: { article: id, baseRevision: 1, content: { headline: 'No' } } })
  expect(error).toMatchObject({ extensions: { code: 'FORBIDDEN' } })
  const { viewer } = await eva.run<{ viewer: { member: { id: string } } }>('{ viewer { member { id } } }')

  await editor.run('mutation ($input: AssignArticleInput!) { assignArticle(input: $input) { __typename } }', {
    input: { articleId: id, memberId: viewer.member.id },
  })

  expect(await save(eva, id, 1, { headline: 'De Eva' })).toMatchObject({ changed: true })
})
