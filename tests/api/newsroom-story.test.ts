import { beforeAll, expect, test } from 'vitest'
import { type Somebody, useNewsroomGraph } from '../testkit/newsroom-graph.ts'

/** A story goes its whole way, from the first word in Spanish to a correction that reaches its translations. Each test goes on from the last. */
const { newsroom, api } = useNewsroomGraph()

const warnings = ['dateline', 'section', 'sources', 'second_pair_of_eyes', 'standfirst', 'topic', 'headline_length']
const original = [
  { id: 'a', kind: 'paragraph', content: [{ text: 'El salar mide 3000 kilómetros cuadrados.' }] },
  { id: 'b', kind: 'paragraph', content: [{ text: 'De él sale litio.' }] },
]

let lucia: Somebody
let mateo: Somebody
let solene: Somebody
let jonas: Somebody
let spanish = ''
let french = ''
let german = ''
let story = ''

beforeAll(async () => {
  lucia = await newsroom.member({ name: 'Lucía', role: 'contributor', edition: 'es' })
  mateo = await newsroom.member({ name: 'Mateo', role: 'duty_editor' })
  solene = await newsroom.member({ name: 'Solène', role: 'translator', edition: 'fr' })
  jonas = await newsroom.member({ name: 'Jonas', role: 'editor', edition: 'de' })
})

type Payload = { __typename: string; message?: string; articles?: unknown }

/** Sends a mutation of one input, and gives what it answers. */
async function change<Answer = Payload>(
  who: Somebody,
  field: string,
  input: object,
  selection = '__typename',
): Promise<Answer> {
  const type = `${field[0]?.toUpperCase()}${field.slice(1)}Input`
  const named: Record<string, string> = {
    takeTranslation: 'TranslationRequestInput',
    submitArticle: 'ArticleStepInput',
    approveArticle: 'ArticleStepInput',
  }
  const query = `mutation ($input: ${named[field] ?? type}!) { ${field}(input: $input) { ${selection} } }`
  return (await who.run<Record<string, Answer>>(query, { input }))[field] as Answer
}

const translationOf = '__typename ... on TranslationPayload { article { id } } ... on UserError { message }'
const requestOf =
  '__typename ... on TranslationRequestPayload { request { id takenBy { name } } } ... on UserError { message }'

async function publish(who: Somebody, articleId: string, revision: number): Promise<void> {
  const input = { articles: [{ articleId, revision }], confirmed: warnings }
  const selection = '__typename ... on PublishingStoppedError { articles { problems { code message } } }'
  expect(await change(who, 'publishArticles', input, selection)).toEqual({ __typename: 'PublishArticlesSuccess' })
}

/** The state of the story in each edition, as the board shows it. */
async function board(): Promise<Record<string, string>> {
  const { board } = await mateo.run<{
    board: { nodes: { story: { id: string }; cells: { edition: string; state: string }[] }[] }
  }>('{ board(first: 100) { nodes { story { id } cells { edition state } } } }')
  const cells = board.nodes.find((node) => node.story.id === story)?.cells ?? []
  return Object.fromEntries(cells.map(({ edition, state }) => [edition, state]))
}

/** What the public graph says of an article that readers see. */
async function shown(id: string) {
  const { node } = await api.run<{ node: Record<string, unknown> | null }>(
    `query ($id: ID!) { node(id: $id) { ... on Article {
      headline corrections { text } translations { edition { code } } translatedFrom { revision isStale checkedAt }
    } } }`,
    { id },
  )
  return node
}

const blocksOf = async (id: string) => {
  const { article } = await mateo.run<{
    article: { latest: { number: number; body: { id: string; sourceBlockId?: string }[] } }
  }>('query ($id: ID!) { article(id: $id) { latest { number body } } }', { id })
  return article.latest
}

test('Lucía writes it in Spanish. Nobody reads it yet, and the board says that it is in work', async () => {
  const created = await change<{ article: { id: string; story: { id: string } } }>(
    lucia,
    'createArticle',
    { edition: 'es', content: { headline: 'El litio del salar', body: original } },
    '... on CreateArticleSuccess { article { id story { id } } }',
  )
  spanish = created.article.id
  story = created.article.story.id

  expect(await shown(spanish)).toBeNull()
  expect(await board()).toMatchObject({ es: 'IN_WORK', fr: 'MISSING', de: 'MISSING' })
})

test('she hands it in and may not publish it. Mateo reads it, approves it and publishes it', async () => {
  const { latest } = (
    await mateo.run<{ article: { latest: { number: number } } }>(
      'query ($id: ID!) { article(id: $id) { latest { number } } }',
      { id: spanish },
    )
  ).article
  const read = { articleId: spanish, revision: latest.number }
  await change(lucia, 'submitArticle', read)
  expect(await board()).toMatchObject({ es: 'IN_REVIEW' })
  const [refusal] = await lucia.errors(
    'mutation ($input: PublishArticlesInput!) { publishArticles(input: $input) { __typename } }',
    { input: { articles: [read] } },
  )
  expect(refusal?.extensions.code).toBe('FORBIDDEN')

  const section = await firstSection()
  const saved = await change<{ revision: { number: number } }>(
    mateo,
    'saveArticle',
    { article: spanish, baseRevision: latest.number, content: { section } },
    '... on SaveArticleSuccess { revision { number } }',
  )
  await change(mateo, 'approveArticle', { articleId: spanish, revision: saved.revision.number })
  await publish(mateo, spanish, saved.revision.number)

  expect(await shown(spanish)).toMatchObject({ headline: 'El litio del salar', translatedFrom: null })
  expect(await board()).toMatchObject({ es: 'PUBLISHED', fr: 'MISSING' })
})

test('Mateo asks for it in French. Solène takes it, and begins; Jonas begins in German of himself', async () => {
  const asked = await change<{ request: { id: string } }>(
    mateo,
    'requestTranslation',
    { story, edition: 'fr', note: 'Pour vendredi' },
    requestOf,
  )
  expect(await board()).toMatchObject({ fr: 'WANTED' })
  expect(await change(solene, 'takeTranslation', { id: asked.request.id }, requestOf)).toMatchObject({
    request: { takenBy: { name: 'Solène' } },
  })
  expect(await board()).toMatchObject({ fr: 'TAKEN' })
  expect((await solene.run<{ myTranslations: unknown[] }>('{ myTranslations { id } }')).myTranslations).toHaveLength(1)

  const { number } = await blocksOf(spanish)
  const begin = (who: Somebody, edition: string) =>
    change<{ article: { id: string } }>(
      who,
      'startTranslation',
      { original: spanish, revision: number, edition, isFilled: true },
      translationOf,
    )
  french = (await begin(solene, 'fr')).article.id
  german = (await begin(jonas, 'de')).article.id

  expect((await blocksOf(french)).body.map(({ sourceBlockId }) => sourceBlockId)).toEqual(['a', 'b'])
  expect((await solene.run<{ myTranslations: unknown[] }>('{ myTranslations { id } }')).myTranslations).toHaveLength(0)
  expect(await board()).toMatchObject({ fr: 'IN_WORK', de: 'IN_WORK' })
  expect(await begin(mateo, 'fr')).toMatchObject({
    __typename: 'ArticleInputError',
    message: expect.stringContaining('fr'),
  })
})

test('both are published, and readers find each from the other', async () => {
  const translations = [
    [solene, french, 'Le lithium du salar', ['Le salar mesure 3000 kilomètres carrés.', 'On en tire du lithium.']],
    [jonas, german, 'Das Lithium des Salars', ['Der Salar misst 3000 Quadratkilometer.', 'Aus ihm kommt Lithium.']],
  ] as const
  for (const [who, id, headline, texts] of translations) {
    const { number, body } = await blocksOf(id)
    const content = { headline, body: body.map((block, index) => ({ ...block, content: [{ text: texts[index] }] })) }
    await change(who, 'saveArticle', { article: id, baseRevision: number, content })
    await change(who, 'submitArticle', { articleId: id, revision: number + 1 })
    await change(mateo, 'approveArticle', { articleId: id, revision: number + 1 })
    await publish(mateo, id, number + 1)
  }

  expect(await shown(french)).toMatchObject({ headline: 'Le lithium du salar', translatedFrom: { isStale: false } })
  expect(await shown(spanish)).toMatchObject({
    translations: [{ edition: { code: 'de' } }, { edition: { code: 'fr' } }],
  })
  expect(await board()).toMatchObject({ es: 'PUBLISHED', fr: 'PUBLISHED', de: 'PUBLISHED' })
})

test('the Spanish text is corrected. Readers of both translations are told that they are older than it', async () => {
  const { number } = await blocksOf(spanish)
  const body = [{ ...original[0], content: [{ text: 'El salar mide 3500 kilómetros cuadrados.' }] }, original[1]]
  await change(mateo, 'saveArticle', { article: spanish, baseRevision: number, content: { body } })
  const text = 'El salar mide 3500 kilómetros cuadrados, no 3000.'
  const corrected = await change(mateo, 'correctArticle', {
    articleId: spanish,
    revision: number + 1,
    text,
    confirmed: warnings,
  })

  expect(corrected).toEqual({ __typename: 'PublishArticlesSuccess' })
  expect(await shown(spanish)).toMatchObject({ corrections: [{ text: expect.stringContaining('3500') }] })
  for (const id of [french, german]) expect(await shown(id)).toMatchObject({ translatedFrom: { isStale: true } })
  expect(await board()).toMatchObject({ es: 'PUBLISHED', fr: 'STALE', de: 'STALE' })
})

test('the translators see which words changed, and that a correction is among it', async () => {
  const { article } = await solene.run<{ article: { translation: Record<string, unknown> } }>(
    `query ($id: ID!) { article(id: $id) { translation {
      isStale staleSince corrections { text }
      changes { share blocks { id kind words { kind text } } }
    } } }`,
    { id: french },
  )

  expect(article.translation).toMatchObject({
    isStale: true,
    staleSince: expect.any(String),
    corrections: [{ text: expect.stringContaining('3500') }],
    changes: {
      blocks: [
        {
          id: 'a',
          kind: 'CHANGED',
          words: [
            { kind: 'KEPT', text: 'El salar mide ' },
            { kind: 'REMOVED', text: '3000' },
            { kind: 'ADDED', text: '3500' },
            { kind: 'KEPT', text: ' kilómetros cuadrados.' },
          ],
        },
        { id: 'b', kind: 'SAME' },
      ],
    },
  })
})

test('a task waits for each translation, and is not closed by saying nothing', async () => {
  const { correctionTasks } = await solene.run<{
    correctionTasks: { id: string; article: { id: string }; correction: { text: string } }[]
  }>('{ correctionTasks { id article { id } correction { text } } }')

  expect(correctionTasks.map(({ article }) => article.id).sort()).toEqual([french, german].sort())
  const task = correctionTasks.find(({ article }) => article.id === german)
  const closeOf = '__typename ... on UserError { message } ... on CorrectionTaskPayload { task { reason } }'
  expect(await change(jonas, 'closeCorrectionTask', { id: task?.id }, closeOf)).toMatchObject({
    __typename: 'ArticleInputError',
  })
  expect(
    await change(jonas, 'closeCorrectionTask', { id: task?.id, reason: 'Die Zahl steht hier nicht.' }, closeOf),
  ).toMatchObject({
    task: { reason: 'Die Zahl steht hier nicht.' },
  })
})

test('Jonas finds the German still right: its readers are told no more that it is older', async () => {
  const { number } = await blocksOf(spanish)
  expect(
    await change(jonas, 'confirmTranslation', { article: german, sourceRevision: number - 1 }, translationOf),
  ).toMatchObject({ __typename: 'ArticleInputError', message: expect.stringContaining('published meanwhile') })

  expect(
    await change(jonas, 'confirmTranslation', { article: german, sourceRevision: number }, translationOf),
  ).toMatchObject({
    __typename: 'TranslationPayload',
  })

  expect(await shown(german)).toMatchObject({ translatedFrom: { isStale: false, checkedAt: expect.any(String) } })
  expect(await shown(french)).toMatchObject({ translatedFrom: { isStale: true } })
  expect(await board()).toMatchObject({ fr: 'STALE', de: 'PUBLISHED' })
})

test('Solène brings the French up to date, with the block marked that changed; it is corrected too', async () => {
  const source = await blocksOf(spanish)
  const { number, body } = await blocksOf(french)
  await change(
    solene,
    'updateTranslation',
    { article: french, sourceRevision: source.number, baseRevision: number },
    translationOf,
  )
  const { article } = await solene.run<{ article: { translation: { markedBlocks: { id: string }[] } } }>(
    'query ($id: ID!) { article(id: $id) { translation { markedBlocks { id } } } }',
    { id: french },
  )
  expect(article.translation.markedBlocks.map(({ id }) => id)).toEqual(['a'])
  expect(await shown(french)).toMatchObject({ translatedFrom: { isStale: true } })

  const updated = body.map((block, index) =>
    index === 0 ? { ...block, content: [{ text: 'Le salar mesure 3500 kilomètres carrés.' }] } : block,
  )
  await change(solene, 'saveArticle', { article: french, baseRevision: number + 1, content: { body: updated } })
  const text = 'Le salar mesure 3500 kilomètres carrés, et non 3000.'
  await change(mateo, 'correctArticle', { articleId: french, revision: number + 2, text, confirmed: warnings })

  expect(await shown(french)).toMatchObject({
    translatedFrom: { isStale: false },
    corrections: [{ text: expect.stringContaining('3500') }],
  })
  expect(await board()).toMatchObject({ es: 'PUBLISHED', fr: 'PUBLISHED', de: 'PUBLISHED' })
})

test('names and terms have their renderings at hand', async () => {
  const term = {
    fromLanguage: 'es',
    toLanguage: 'fr',
    term: 'salar',
    rendering: 'salar',
    note: 'En italique la première fois',
  }
  await solene.run('mutation ($input: GlossaryTermInput!) { setGlossaryTerm(input: $input) { __typename } }', {
    input: term,
  })
  const { glossaryHits } = await solene.run<{ glossaryHits: { term: string; note: string }[] }>(
    'query ($text: String!) { glossaryHits(from: "es", to: "fr", text: $text) { term rendering note } }',
    { text: 'El Salar mide mucho, y los salares son salados.' },
  )

  expect(glossaryHits).toEqual([{ term: 'salar', rendering: 'salar', note: 'En italique la première fois' }])
})

test('how a block was rendered before is at hand, also where it is not quite the same', async () => {
  const { renderings } = await solene.run<{
    renderings: { rendering: string; likeness: number; article: { id: string } }[]
  }>('query ($text: String!) { renderings(from: "es", to: "fr", text: $text) { rendering likeness article { id } } }', {
    text: 'El salar mide 4000 kilómetros cuadrados.',
  })

  expect(renderings).toMatchObject([
    { rendering: expect.stringContaining('Le salar mesure 3500'), article: { id: french } },
  ])
  expect(renderings[0]?.likeness).toBeGreaterThan(0.5)
  expect(renderings[0]?.likeness).toBeLessThan(1)
})

async function firstSection(): Promise<string> {
  const { edition } = await api.run<{ edition: { sections: { id: string }[] } }>(
    '{ edition(code: "es") { sections { id } } }',
  )
  return edition.sections[0]?.id ?? ''
}
