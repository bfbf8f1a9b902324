import { auditEntry, type Source as CitedSource } from '@dateline/db'
import { desc } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { createDraft, createPublished } from '../testkit/factories.ts'
import { type Somebody, useNewsroomGraph } from '../testkit/newsroom-graph.ts'

const { database, newsroom, api } = useNewsroomGraph()

type Source = { id: string; title: string; version: number; useCount: number; uses: { headline: string }[] }
const parts =
  '{ id title publisher url kind language date version useCount uses { edition headline isPublic inNewest } }'
const result = `{ __typename ... on SourceSuccess { source ${parts} }
  ... on SourceChangedError { message source { version } } ... on SourceInputError { message } }`
const Create = `mutation ($input: CreateSourceInput!) { createSource(input: $input) ${result} }`
const Change = `mutation ($input: ChangeSourceInput!) { changeSource(input: $input) ${result} }`
const Merge = `mutation ($input: MergeSourcesInput!) { mergeSources(input: $input) { __typename
  ... on SourceSuccess { source ${parts} } ... on SourceInputError { message } } }`
const List = `query ($words: String, $kind: SourceKind, $first: Int! = 20, $after: String) {
  sources(words: $words, kind: $kind, first: $first, after: $after) {
    edges { node ${parts} } pageInfo { hasNextPage endCursor } } }`
const Save = `mutation ($input: SaveArticleInput!) { saveArticle(input: $input) { __typename
  ... on SaveArticleSuccess { revision { number sources { title publisher url kind language date } } }
  ... on ArticleInputError { message } } }`

const articleId = (id: string) => Buffer.from(`Article:${id}`).toString('base64url')
const cited = (source: Partial<CitedSource> & { title: string }): CitedSource => ({
  publisher: null,
  url: null,
  kind: 'website',
  language: null,
  date: null,
  ...source,
})
async function list(who: Somebody, variables: object): Promise<Source[]> {
  const { sources } = await who.run<{ sources: { edges: { node: Source }[] } }>(List, { ...variables })
  return sources.edges.map(({ node }) => node)
}
async function make(who: Somebody, input: object): Promise<Source> {
  const { createSource } = await who.run<{ createSource: { source: Source } }>(Create, { input })
  return createSource.source
}
const save = (who: Somebody, article: string, baseRevision: number, sources: object[], isAutosave = false) =>
  who.run<{ saveArticle: { revision?: { sources: object[] }; message?: string } }>(Save, {
    input: { article: articleId(article), baseRevision, content: { sources }, isAutosave },
  })

test('what articles name is in the library by itself, once, and found by its title, publisher or address', async () => {
  const editor = await newsroom.member({ role: 'editor' })
  const study = cited({
    title: 'Litio y agua',
    publisher: 'Universidad de Antofagasta',
    url: 'https://example.org/litio',
  })
  await createPublished(database.db, {
    headline: 'Eins',
    sources: [study, cited({ title: 'Ein Gespräch', kind: 'interview' })],
  })
  await createDraft(database.db, { headline: 'Zwei', edition: 'fr', sources: [{ ...study, title: 'Le lithium' }] })

  const found = await list(editor, { words: 'antofagasta' })

  expect(found).toMatchObject([
    {
      title: 'Litio y agua',
      kind: 'WEBSITE',
      useCount: 2,
      uses: [
        { edition: 'fr', headline: 'Zwei', isPublic: false, inNewest: true },
        { edition: 'de', headline: 'Eins', isPublic: true, inNewest: true },
      ],
    },
  ])
  expect(await list(editor, { words: 'example.org/litio' })).toHaveLength(1)
  expect(await list(editor, { words: 'gespräch', kind: 'INTERVIEW' })).toHaveLength(1)
  expect(await list(editor, { words: 'gespräch', kind: 'BOOK' })).toEqual([])
})

test('what the editor saves by itself is not collected, until somebody saves it', async () => {
  const editor = await newsroom.member({ role: 'editor' })
  const draft = await createDraft(database.db)
  const sources = [{ title: 'Halb getip' }]

  await save(editor, draft.id, 1, sources, true)
  const before = await list(editor, { words: 'Halb getip' })
  await save(editor, draft.id, 2, sources)

  expect(before).toEqual([])
  expect(await list(editor, { words: 'Halb getip' })).toHaveLength(1)
})

test('an article with a source too long for the library is saved all the same', async () => {
  const editor = await newsroom.member({ role: 'editor' })
  const draft = await createDraft(database.db)
  const url = `https://example.org/${'x'.repeat(5000)}`

  const { saveArticle } = await save(editor, draft.id, 1, [{ title: 'Endlos', url }])

  expect(saveArticle).toMatchObject({ revision: { sources: [{ title: 'Endlos', url }] } })
  expect(await list(editor, { words: 'Endlos' })).toEqual([])
})

test('two who save the same new sources at once both save, and the library has each once', async () => {
  const editor = await newsroom.member({ role: 'editor' })
  const drafts = await Promise.all([1, 2, 3, 4].map(() => createDraft(database.db)))
  const sources = ['a', 'b', 'c'].map((name) => ({
    title: `Zugleich ${name}`,
    url: `https://example.org/zugleich/${name}`,
  }))

  const saved = await Promise.all(
    drafts.map(({ id }, index) => save(editor, id, 1, index % 2 ? sources : sources.toReversed())),
  )

  expect(saved.map(({ saveArticle }) => saveArticle.revision?.sources.length)).toEqual([3, 3, 3, 3])
  expect((await list(editor, { words: 'zugleich' })).map(({ useCount }) => useCount)).toEqual([4, 4, 4])
})

test('an editor picks a source from the library, and says of it what is otherwise here', async () => {
  const editor = await newsroom.member({ role: 'editor' })
  const { id } = await make(editor, {
    title: 'Constitución Política',
    publisher: 'Asamblea',
    url: 'https://example.org/constitucion',
    kind: 'LAW',
    language: 'es',
    date: '2009-02-07',
  })
  const draft = await createDraft(database.db)

  const { saveArticle } = await save(editor, draft.id, 1, [
    { library: id },
    { library: id, title: 'Artikel 373', url: null },
  ])
  const gone = await save(editor, draft.id, 2, [{ library: Buffer.from(`Source:${draft.id}`).toString('base64url') }])
  const untitled = await save(editor, draft.id, 2, [{ publisher: 'Niemand' }])

  const picked = { publisher: 'Asamblea', kind: 'LAW', language: 'es', date: '2009-02-07' }
  expect(saveArticle.revision?.sources).toEqual([
    { ...picked, title: 'Constitución Política', url: 'https://example.org/constitucion' },
    { ...picked, title: 'Artikel 373', url: null },
  ])
  expect(gone.saveArticle.message).toContain('not in the library')
  expect(untitled.saveArticle.message).toContain('title')
})

test.each([
  ['no title', { title: ' ' }, 'title'],
  ['no address', { title: 'X', url: 'example.org' }, 'https://'],
  ['no date', { title: 'X', date: 'neulich' }, 'a date, a month or a year'],
  ['one that is there already', { title: 'Schon da' }, 'already'],
])('%s is refused in words', async (_what, input, words) => {
  const editor = await newsroom.member({ role: 'editor' })
  await editor.run(Create, { input: { title: 'Schon da' } })

  const { createSource } = await editor.run<{ createSource: object }>(Create, { input })

  expect(createSource).toMatchObject({ __typename: 'SourceInputError', message: expect.stringContaining(words) })
})

test('a source is described anew: articles keep what they said, and are still its uses', async () => {
  const editor = await newsroom.member({ role: 'editor' })
  const { path } = await createPublished(database.db, {
    sources: [cited({ title: 'Bericht 2024', publisher: 'Behörde' })],
  })
  const [source] = await list(editor, { words: 'Bericht 2024' })

  const { changeSource } = await editor.run<{ changeSource: object }>(Change, {
    input: {
      id: source?.id,
      version: 1,
      title: 'Jahresbericht 2024',
      url: 'https://example.org/bericht',
      publisher: null,
    },
  })
  const stale = await editor.run(Change, { input: { id: source?.id, version: 1, title: 'Anders' } })

  expect(changeSource).toMatchObject({
    source: {
      title: 'Jahresbericht 2024',
      publisher: null,
      url: 'https://example.org/bericht',
      version: 2,
      useCount: 1,
    },
  })
  expect(stale).toMatchObject({ changeSource: { __typename: 'SourceChangedError', source: { version: 2 } } })
  const { article } = await api.run<{ article: object }>(
    'query ($path: String!) { article(edition: "de", path: $path) { sources { title publisher url } } }',
    { path },
  )
  expect(article).toEqual({ sources: [{ title: 'Bericht 2024', publisher: 'Behörde', url: null }] })
})

test('two sources that are the same become one: what names the first is a use of the other', async () => {
  const duty = await newsroom.member({ role: 'duty_editor' })
  await createDraft(database.db, {
    headline: 'Mit Adresse',
    sources: [cited({ title: 'Telesur', url: 'https://example.org/tv' })],
  })
  await createDraft(database.db, { headline: 'Ohne', sources: [cited({ title: 'TeleSUR', publisher: 'Sender' })] })
  const [without, withUrl] = await list(duty, { words: 'telesur' })

  const blocked = await duty.run(Change, { input: { id: without?.id, version: 1, url: 'https://example.org/tv' } })
  const { mergeSources } = await duty.run<{ mergeSources: object }>(Merge, {
    input: { fromId: withUrl?.id, intoId: without?.id },
  })
  await createDraft(database.db, {
    headline: 'Danach',
    sources: [cited({ title: 'Anderswie', url: 'https://example.org/tv' })],
  })
  const again = await duty.run(Merge, { input: { fromId: withUrl?.id, intoId: without?.id } })

  expect(blocked).toMatchObject({ changeSource: { message: expect.stringContaining('Merge the two') } })
  expect(mergeSources).toMatchObject({
    source: { title: 'TeleSUR', publisher: 'Sender', url: 'https://example.org/tv', version: 2, useCount: 2 },
  })
  const [source, ...others] = await list(duty, { words: 'telesur' })
  expect(others).toEqual([])
  expect(source?.uses.map(({ headline }) => headline)).toEqual(['Danach', 'Ohne', 'Mit Adresse'])
  const stands = await duty.run(`{ source(id: "${withUrl?.id}") { id } }`)
  expect(stands).toEqual({ source: { id: without?.id } })
  expect(again).toMatchObject({ mergeSources: { __typename: 'SourceInputError' } })
})

test('the library is read page by page, and nothing stands on two', async () => {
  const editor = await newsroom.member({ role: 'editor' })
  for (const number of [1, 2, 3]) await make(editor, { title: `Seite ${number}` })
  type Page = { sources: { edges: { node: Source }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } }
  const page = (after: string | null) => editor.run<Page>(List, { words: 'Seite', first: 2, after })

  const first = await page(null)
  const second = await page(first.sources.pageInfo.endCursor)

  expect(first.sources.pageInfo.hasNextPage).toBe(true)
  expect([first, second].map(({ sources }) => sources.edges.map(({ node }) => node.title))).toEqual([
    ['Seite 3', 'Seite 2'],
    ['Seite 1'],
  ])
})

test('who changed a source is on record; a translator does not change the library, and an editor merges nothing', async () => {
  const editor = await newsroom.member({ role: 'editor' })
  const translator = await newsroom.member({ role: 'translator' })
  const { id } = await make(editor, { title: 'Register' })

  const [refused] = await translator.errors(Change, { input: { id, version: 1, title: 'Eve' } })
  const [unmerged] = await editor.errors(Merge, { input: { fromId: id, intoId: id } })

  expect([refused, unmerged].map((error) => error?.extensions.code)).toEqual(['FORBIDDEN', 'FORBIDDEN'])
  const [entry] = await database.db.select().from(auditEntry).orderBy(desc(auditEntry.id)).limit(1)
  expect(entry).toMatchObject({
    actor: `member:${editor.id}`,
    action: 'create source',
    detail: { after: { title: 'Register' } },
  })
})
